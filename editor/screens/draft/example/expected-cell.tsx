import type { Expected } from '../../../../engine/model/example.ts'
import type { BodyKind } from '../../../../engine/read/written.ts'
import { stateWords } from '../../../changes/states.ts'
import { answersOf, chosenOf, expectedOf, STATES_OF, writtenState } from '../../../draft/example/expected.ts'
import { withDays } from '../with-days.ts'
import { ChoiceCell, DayCell, InForm } from './grid-cell.tsx'
import { paragraphOf, withParagraphs } from '../../../sentences/rule-names.ts'

type Props = Readonly<{
  label: string
  about: string
  kind: BodyKind | undefined
  expected: Expected | undefined
  /** The example's form, for what has no room in a cell. */
  form: string
  readOnly: boolean
  onChange: (expected: Expected) => void
}>

/** What must come out, of one rule. Where several answers are expected of it, each stands in its own line. */
export function ExpectedCell({ label, about, kind, expected, form, readOnly, onChange }: Props) {
  if (expected === undefined) return <span aria-label="not asked">–</span>
  const answers = answersOf(expected)
  return answers.map((answer, place) => {
    const which =
      answer.review === undefined ? '' : answer.review === 'next' ? 'Next review' : `Review ${answer.review}`
    if (answer.is === undefined || readOnly) {
      const words = [which, answer.is ?? answer.effective ?? answer.local ?? ''].join(' ').trim()
      const says = withDays(withParagraphs(words))
      return (
        // Answers have nothing else to be told apart by than their places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place}>{readOnly ? says : <InForm says={says} label={`${label}: ${about}`} form={form} />}</div>
      )
    }
    const chosen = chosenOf(answer.is)
    const states = kind === undefined ? [] : STATES_OF[kind]
    const known = states.includes(chosen.state) ? states : [chosen.state, ...states]
    const set = (is: string): void => onChange(expectedOf(answers.with(place, { ...answer, is })))
    const name = `${label}${which === '' ? '' : `, ${which.toLowerCase()}`}: ${about}`
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <div key={place} className="dc-cells">
        {which !== '' && <span className="dc-grid__about">{which}</span>}
        <ChoiceCell
          label={name}
          value={chosen.state}
          choices={known.map((state) => ({ value: state, label: stateWords(state) }))}
          onChange={(state) => set(writtenState({ state }))}
        />
        {kind === 'timescale' && (
          <DayCell
            label={`The day: ${name}`}
            value={chosen.on}
            onChange={(on) =>
              set(
                writtenState({
                  state: chosen.state,
                  ...(on !== undefined && { on }),
                  ...(chosen.by !== undefined && { by: chosen.by })
                })
              )
            }
          />
        )}
        {chosen.by !== undefined && <span>by {paragraphOf(chosen.by)}</span>}
      </div>
    )
  })
}
