import { REACHES, type Scope } from '../../../../engine/model/vocabulary.ts'
import type { WrittenMet } from '../../../../engine/read/written.ts'
import { Details } from '../../../components/details.tsx'
import { Select } from '../../../components/select.tsx'
import { actsIn, actWith, isAny, metOf, nameOf } from './acts.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { labelIn, useField, useForm } from './form-context.ts'
import { listedWords } from '../../../words/choices.ts'
import { ListPicker } from './list-picker.tsx'

type Props = Readonly<{
  at: string
  per: Scope
  value: WrittenMet | undefined
  onChange: (met: WrittenMet | undefined) => void
}>

/** Which acts meet it. */
export function MetField({ at, per, value, onChange }: Props) {
  const { board } = useForm()
  const { id, error } = useField(`${at}/met`)
  const acts = actsIn(value)
  const any = isAny(value)
  const within = board.words.milestones.filter(({ scope }) => scope !== undefined && REACHES[per].includes(scope))
  const chosen = acts.map(nameOf)
  const change = (names: readonly string[]): void =>
    onChange(
      metOf(
        names.map((name) => acts.find((act) => nameOf(act) === name) ?? name),
        any
      )
    )
  return (
    <>
      <ListPicker
        id={id}
        legend="It is met when this has been done"
        error={error}
        value={chosen}
        label={(name) => labelIn(board.words.milestones, name)}
        choices={listedWords(within)}
        add={chosen.length === 0 ? 'What meets it' : 'Another act'}
        none="Nothing yet"
        onChange={change}
      />
      {acts.length > 1 && (
        <Select
          id={`${id}-all`}
          label="How many of them"
          value={any ? 'any' : 'all'}
          choices={[
            { value: 'all', text: 'all of them' },
            { value: 'any', text: 'any one of them' }
          ]}
          onChange={(which) => onChange(metOf(acts, which === 'any'))}
        />
      )}
      {!any && (acts.length > 1 || acts.some((act) => typeof act === 'object')) && (
        <Details
          summary="Acts that are only needed under a condition"
          open={acts.some((act) => typeof act === 'object')}
        >
          {acts.map((act, index) => (
            <ConditionEditor
              key={nameOf(act)}
              field={`${at}/met/${index}/when`}
              legend={`${labelIn(board.words.milestones, nameOf(act))}: needed when`}
              per={per}
              value={typeof act === 'object' ? act.when : undefined}
              none="It is needed always."
              onChange={(when) => onChange(metOf(acts.with(index, actWith(act, when)), false))}
            />
          ))}
        </Details>
      )}
    </>
  )
}
