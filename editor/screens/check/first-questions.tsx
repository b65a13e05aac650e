import { type ReactNode, useState } from 'react'
import type { SentCase } from '../../../engine/read/case-shape.ts'
import { isLaw } from '../../api/rulesets.ts'
import type { Handed } from '../../check/handed.ts'
import type { Beginning } from '../../check/told.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Tick } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { ErrorSummary, type SummaryError } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading } from '../../components/words.tsx'
import type { RulesetHead } from '../../engine/protocol.ts'

/** What is asked: of which procedure, as of which day, with which case. */
export type Asking = Readonly<{
  ruleset: string
  asOf: string
  sent: Readonly<{ kind: 'form'; beginning: Beginning }> | Readonly<{ kind: 'json'; json: SentCase }>
  round: number
}>

type Props = Readonly<{
  rulesets: readonly RulesetHead[]
  day: string
  /** What another page has handed over. */
  handed: Handed | undefined
  onAsk: (asking: Asking) => void
}>

const NOTHING: Beginning = {
  reference: '',
  cameIntoCare: undefined,
  born: undefined,
  reviews: [],
  allReviews: true,
  oneMeeting: true,
  planned: undefined
}

/** The questions that matter for every case; or the whole case as data. */
export function FirstQuestions({ rulesets, day, handed, onAsk }: Props) {
  const councils = rulesets.filter((one) => !isLaw(one, rulesets))
  const [ruleset, setRuleset] = useState((councils.find(({ id }) => id === handed?.ruleset) ?? councils[0])?.id ?? '')
  const [asOf, setAsOf] = useState<string | undefined>(handed?.asOf ?? day)
  const [beginning, setBeginning] = useState(NOTHING)
  const [json, setJson] = useState<string | undefined>(handed && JSON.stringify(handed.case, null, 2))
  const [errors, setErrors] = useState<readonly SummaryError[]>([])
  const [round, setRound] = useState(1)
  const ask = (): void => {
    const checked = checkedOf(asOf, beginning, json)
    setErrors('errors' in checked ? checked.errors : [])
    setRound(round + 1)
    if ('sent' in checked) onAsk({ ruleset, asOf: checked.asOf, sent: checked.sent, round })
  }
  const wrong = (id: string) => errors.find(({ href }) => href?.startsWith(`#${id}`))?.text
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      {errors.length > 0 && <ErrorSummary key={round} errors={errors} />}
      <Select
        id="council"
        label="Whose procedure"
        value={ruleset}
        onChange={setRuleset}
        choices={councils.map(({ id, issuedBy }) => ({ value: id, text: issuedBy }))}
      />
      <DayInput
        id="as-of"
        label="As of which day"
        hint="Only what was known by then is looked at"
        value={asOf}
        onChange={setAsOf}
        {...errorOf(wrong('as-of'))}
      />
      {json === undefined ? (
        <FormOfCase value={beginning} onChange={setBeginning} wrong={wrong} />
      ) : (
        <Textarea
          id="json"
          label="The case, as JSON"
          hint="As the service takes it: days and codes only, no names and no free text"
          rows={14}
          spellCheck={false}
          value={json}
          onChange={setJson}
          {...errorOf(wrong('json'))}
        />
      )}
      <Button type="submit">Work out what is due</Button>
      <p className="govuk-body">
        <QuietButton onClick={() => setJson(json === undefined ? '' : undefined)}>
          {json === undefined ? 'Paste a case as JSON instead' : 'Use the form instead'}
        </QuietButton>
      </p>
    </form>
  )
}

const errorOf = (error: string | undefined) => (error === undefined ? {} : { error })

type Checked = Readonly<{ errors: readonly SummaryError[] }> | Readonly<{ asOf: string; sent: Asking['sent'] }>

function checkedOf(asOf: string | undefined, beginning: Beginning, json: string | undefined): Checked {
  if (asOf === undefined) return { errors: [{ text: 'Enter the day that you ask about', href: '#as-of-day' }] }
  if (json === undefined)
    return beginning.cameIntoCare === undefined
      ? { errors: [{ text: 'Enter the day the child came into care', href: '#came-into-care-day' }] }
      : { asOf, sent: { kind: 'form', beginning } }
  try {
    const read = JSON.parse(json) as SentCase & Readonly<{ case?: unknown }>
    // What is copied from a curl command has the case inside.
    const inner = typeof read.case === 'object' && read.case !== null ? (read.case as SentCase) : read
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) throw new TypeError('not a case')
    return { asOf, sent: { kind: 'json', json: inner } }
  } catch {
    return { errors: [{ text: 'The case is not JSON that can be read', href: '#json' }] }
  }
}

type FormProps = Readonly<{
  value: Beginning
  onChange: (value: Beginning) => void
  wrong: (id: string) => string | undefined
}>

function FormOfCase({ value, onChange, wrong }: FormProps) {
  const set = (part: Partial<Beginning>): void => onChange({ ...value, ...part })
  return (
    <>
      <Heading level={2}>The case</Heading>
      <TextInput
        id="reference"
        label="Case reference (optional)"
        hint="Yours to tell answers apart by; never a name"
        width={10}
        autoComplete="off"
        spellCheck={false}
        value={value.reference}
        onChange={(reference) => set({ reference: reference.trim() })}
      />
      <DayInput
        id="came-into-care"
        label="Came into care on"
        value={value.cameIntoCare}
        onChange={(cameIntoCare) => set({ cameIntoCare })}
        {...errorOf(wrong('came-into-care'))}
      />
      <DayInput
        id="born"
        label="Born on (optional)"
        hint="Some duties only fall from a certain age"
        value={value.born}
        onChange={(born) => set({ born })}
      />
      <Reviews reviews={value.reviews} onChange={(reviews) => set({ reviews })}>
        <Tick
          id="all-reviews"
          label={
            value.reviews.length === 0 ? 'No review has been held since then' : 'Those are all the reviews since then'
          }
          checked={value.allReviews}
          onChange={(allReviews) => set({ allReviews })}
        />
        {value.reviews.length > 0 && (
          <Tick
            id="one-meeting"
            label="Each was one meeting, on the day on which it was completed"
            checked={value.oneMeeting}
            onChange={(oneMeeting) => set({ oneMeeting })}
          />
        )}
      </Reviews>
      <DayInput
        id="planned"
        label="Next review planned for (optional)"
        hint="Everything before the meeting is counted back from it"
        value={value.planned}
        onChange={(planned) => set({ planned })}
      />
    </>
  )
}

type ReviewsProps = Readonly<{
  reviews: readonly string[]
  onChange: (reviews: readonly string[]) => void
  children: ReactNode
}>

/** One box of days for each review; those that have no day yet are not told. */
function Reviews({ reviews, onChange, children }: ReviewsProps) {
  const [rows, setRows] = useState<readonly Readonly<{ id: number; day: string | undefined }>[]>([])
  const tell = (next: typeof rows): void => {
    setRows(next)
    onChange(next.flatMap(({ day }) => day ?? []))
  }
  const add = (): void => tell([...rows, { id: (rows.at(-1)?.id ?? 0) + 1, day: undefined }])
  return (
    <fieldset className="govuk-fieldset dc-set">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Reviews held since then</legend>
      {rows.map(({ id, day }, place) => (
        <div key={id} className="dc-row">
          <DayInput
            id={`review-${id}`}
            label={`Review ${place + 1} was completed on`}
            value={day}
            onChange={(changed) => tell(rows.map((row) => (row.id === id ? { id, day: changed } : row)))}
          />
          <QuietButton onClick={() => tell(rows.filter((row) => row.id !== id))} about={`review ${place + 1}`}>
            Take out
          </QuietButton>
        </div>
      ))}
      <Button look="secondary" onClick={add}>
        {reviews.length === 0 && rows.length === 0 ? 'Add a review that was held' : 'Add another review'}
      </Button>
      {children}
    </fieldset>
  )
}
