import { QuietButton } from '../components/button.tsx'
import { Tick } from '../components/choices.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { MATTERS } from '../engine/questions/changes/matter.ts'
import type { ChangesAnswer } from '../engine/questions/changes/told.ts'
import { CLASS_NAMES, CLASS_WORDS, MATTER_WORDS } from './classes.ts'
import { isSifted, NO_SIFT, type Sift, sifted } from './sift.ts'

type Props = Readonly<{ found: ChangesAnswer; sift: Sift; change: (part: Partial<Sift>) => void; shown: number }>

/** By what rules are about, by what became of them, and by words. Each choice says how many it would leave. */
export function SiftForm({ found: { of, entries }, sift, change, shown }: Props) {
  const count = (part: Partial<Sift>): number => sifted(entries, { ...sift, ...part }).length
  const classes = CLASS_NAMES.map((name) => ({ name, count: count({ class: name }) })).filter(
    (one) => one.count > 0 || one.name === sift.class
  )
  // What is counted is the same everywhere: rules of one text, or duties that two texts have.
  const counted = (many: number): string =>
    of === 'councils' ? `${many} ${many === 1 ? 'duty' : 'duties'}` : `${many} ${many === 1 ? 'rule' : 'rules'}`
  return (
    <search className="dc-sift">
      <Select
        id="about"
        label="About"
        value={sift.about}
        onChange={(about) => change({ about })}
        choices={[
          { value: '', text: `Everything (${counted(count({ about: '' }))})` },
          ...MATTERS.map((name) => ({ value: name, text: `${MATTER_WORDS[name]} (${count({ about: name })})` }))
        ]}
      />
      <Select
        id="class"
        label="What the difference does"
        {...(sift.class !== '' && { hint: `${CLASS_WORDS[sift.class].word}: ${CLASS_WORDS[sift.class].means}` })}
        value={sift.class}
        onChange={(name) => change({ class: name })}
        choices={[
          { value: '', text: `Any (${counted(count({ class: '' }))})` },
          ...classes.map((one) => ({
            value: one.name,
            text: `${CLASS_WORDS[one.name].word} (${one.count})`
          }))
        ]}
      />
      <TextInput id="q" label="Words" type="search" value={sift.q} onChange={(q) => change({ q })} autoComplete="off" />
      <Tick id="same" label="Show what is the same as well" checked={sift.same} onChange={(same) => change({ same })} />
      <p className="govuk-body" role="status">
        {counted(shown)} shown
        {isSifted(sift) && (
          <>
            {'. '}
            <QuietButton onClick={() => change({ ...NO_SIFT, same: sift.same })}>Show everything</QuietButton>
          </>
        )}
      </p>
    </search>
  )
}
