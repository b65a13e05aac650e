import { BASES, type Basis } from '../../../engine/cohort/model.ts'
import { Select } from '../../components/select.tsx'
import { BASIS_WORDS } from '../../pictures/figure-words.ts'

/** Which figures are shown. */
export type Shown = Readonly<{ basis: Basis; side: 'first' | 'second'; counts: 'all' | 'shared' }>

type Props = Readonly<{
  shown: Shown
  change: (shown: Shown) => void
  /** Of both procedures, where there are two. */
  names: Readonly<{ first: string; second: string }> | undefined
}>

/** The headline's basis first. */
const IN_ORDER = ['effective', ...BASES.filter((basis) => basis !== 'effective')] as const

/** By the council's text or by the law, by which of two procedures, with small counts or without. */
export const Controls = ({ shown, change, names }: Props) => (
  <>
    <div className="dc-row dc-choices dc-no-print">
      <Select
        id="basis"
        label="On time by"
        value={shown.basis}
        onChange={(basis) => change({ ...shown, basis })}
        choices={IN_ORDER.map((basis) => ({ value: basis, text: BASIS_WORDS[basis] }))}
      />
      <Select
        id="counts"
        label="Small counts"
        value={shown.counts}
        onChange={(counts) => change({ ...shown, counts, side: counts === 'shared' ? 'first' : shown.side })}
        choices={[
          { value: 'all', text: 'Shown, for use inside the council' },
          { value: 'shared', text: 'Withheld, to be given away' }
        ]}
      />
      {names !== undefined && (
        <Select
          id="side"
          label="Figures of"
          value={shown.side}
          onChange={(side) => change({ ...shown, side, counts: side === 'second' ? 'all' : shown.counts })}
          choices={[
            { value: 'first', text: `First: ${names.first}` },
            { value: 'second', text: `Second: ${names.second}` }
          ]}
        />
      )}
    </div>
    <p className="govuk-body dc-print-only">
      On time by: {BASIS_WORDS[shown.basis].toLowerCase()}.{names !== undefined && ` Figures of: ${names[shown.side]}.`}{' '}
      {shown.counts === 'all' && 'Small counts are shown: not to be given away.'}
    </p>
  </>
)
