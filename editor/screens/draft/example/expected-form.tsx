import type { ExpectedAnswers } from '../../../../engine/edit/edit.ts'
import type { Expected, ExpectedFields } from '../../../../engine/model/example.ts'
import type { BodyKind } from '../../../../engine/read/written.ts'
import { stateWords } from '../../../changes/states.ts'
import { QuietButton } from '../../../components/button.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { ABOUT, answersOf, chosenOf, expectedOf, STATES_OF, writtenState } from '../../../draft/example/expected.ts'
import { capital } from '../../../draft/example/given.ts'
import type { Board } from '../../../engine/questions/desk/asked.ts'
import { nameOfRule, paragraphOf } from '../../../sentences/rule-names.ts'

export type Ruled = Readonly<{ key: string; title: string; kind: BodyKind | undefined }>

/** Everything that an example can expect an answer of: provisions, and the single rules of those that have several. */
export const ruledIn = ({ provisions }: Pick<Board, 'provisions'>): readonly Ruled[] =>
  provisions.flatMap(({ id, title, rules }): readonly Ruled[] => [
    { key: id, title, kind: rules[0]?.kind },
    ...(rules.length > 1 ? rules.map(({ key, kind }) => ({ key, title, kind })) : [])
  ])

type Props = Readonly<{
  gives: ExpectedAnswers
  ruled: readonly Ruled[]
  onChange: (gives: ExpectedAnswers) => void
}>

/** What must come out, of which provisions. */
export function ExpectedForm({ gives, ruled, onChange }: Props) {
  const without = (key: string): ExpectedAnswers =>
    Object.fromEntries(Object.entries(gives).filter(([name]) => name !== key))
  return (
    <>
      {Object.entries(gives).map(([key, expected]) => {
        const about = ruled.find((one) => one.key === key)
        return (
          <fieldset key={key} className="govuk-fieldset dc-given-form">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
              {nameOfRule(key, about?.title ?? '')}
            </legend>
            <Answers
              id={`gives-${key.replaceAll(/[/.]/g, '-')}`}
              kind={about?.kind}
              expected={expected}
              onChange={(next) => onChange({ ...gives, [key]: next })}
            />
            <QuietButton onClick={() => onChange(without(key))} about={`: ${nameOfRule(key, about?.title ?? '')}`}>
              Do not ask this
            </QuietButton>
          </fieldset>
        )
      })}
      <Select
        id="asks"
        label="Ask another provision"
        value=""
        choices={[
          { value: '', text: 'Choose' },
          ...ruled
            .filter(({ key }) => !(key in gives))
            .map(({ key, title }) => ({ value: key, text: nameOfRule(key, title) }))
        ]}
        onChange={(key) => key !== '' && onChange({ ...gives, [key]: 'cannot-tell' })}
      />
    </>
  )
}

type AnswersProps = Readonly<{
  id: string
  kind: BodyKind | undefined
  expected: Expected
  onChange: (expected: Expected) => void
}>

function Answers({ id, kind, expected, onChange }: AnswersProps) {
  const answers = answersOf(expected)
  const set = (place: number, next: ExpectedFields): void => onChange(expectedOf(answers.with(place, next)))
  return answers.map((answer, place) => (
    // Answers have nothing else to be told apart by than their places.
    // oxlint-disable-next-line react/no-array-index-key
    <div key={place} className="dc-inline">
      {(Object.keys(ABOUT) as readonly (keyof typeof ABOUT)[])
        .filter((name) => answer[name] !== undefined)
        .map((name) => (
          <TextInput
            key={name}
            id={`${id}-${place}-${name}`}
            label={ABOUT[name]}
            width={3}
            value={String(answer[name])}
            onChange={(text) => set(place, { ...answer, [name]: /^\d+$/.test(text) ? Number(text) : text })}
          />
        ))}
      {(['is', 'local', 'statutory', 'effective'] as const)
        .filter((name) => answer[name] !== undefined)
        .map((name) => (
          <StateField
            key={name}
            id={`${id}-${place}-${name}`}
            label={STATE_LABELS[name]}
            kind={kind}
            value={answer[name] ?? ''}
            onChange={(state) => set(place, { ...answer, [name]: state })}
          />
        ))}
      {answer.missing !== undefined && <p className="govuk-body-s">for want of {answer.missing.join(', ')}</p>}
    </div>
  ))
}

const STATE_LABELS = {
  is: 'It comes out as',
  local: 'By the procedure alone',
  statutory: 'By law',
  effective: 'In the end'
} as const

type StateProps = Readonly<{
  id: string
  label: string
  kind: BodyKind | undefined
  value: string
  onChange: (value: string) => void
}>

/** One answer: how it comes out, and the day where it has one. */
export function StateField({ id, label, kind, value, onChange }: StateProps) {
  const chosen = chosenOf(value)
  const states = kind === undefined ? [] : STATES_OF[kind]
  const known = states.includes(chosen.state) ? states : [chosen.state, ...states]
  return (
    <>
      <Select
        id={id}
        label={label}
        value={chosen.state}
        choices={known.map((state) => ({ value: state, text: capital(stateWords(state)) }))}
        // A day and a rule of the law belong to the answer that had them.
        onChange={(state) => onChange(writtenState({ state }))}
      />
      {kind === 'timescale' && (
        <DayInput
          id={`${id}-on`}
          label="On (if a day is asked)"
          value={chosen.on}
          onChange={(on) => on !== chosen.on && onChange(writtenState({ ...chosen, ...dayIn(on) }))}
        />
      )}
      {chosen.by !== undefined && <span className="dc-sentence__word">by {paragraphOf(chosen.by)}</span>}
    </>
  )
}

const dayIn = (on: string | undefined) => (on === undefined ? {} : { on })
