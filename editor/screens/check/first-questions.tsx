import { useState } from 'react'
import { isLaw } from '../../api/rulesets.ts'
import { type Asking, askedOf, type Wrong } from '../../check/asked.ts'
import type { Handed } from '../../check/handed.ts'
import { caseOf, NOTHING_TOLD, type Told, withTold } from '../../check/told.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { InsetText } from '../../components/words.tsx'
import type { RulesetHead } from '../../engine/protocol.ts'
import { FormOfCase } from './form-of-case.tsx'
import { JsonOfCase } from './json-of-case.tsx'

type Props = Readonly<{
  rulesets: readonly RulesetHead[]
  day: string
  /** What another page has handed over. */
  handed: Handed | undefined
  /** What has been answered beside the first questions. */
  told: readonly Told[]
  onAsk: (asking: Asking) => void
}>

/** The questions that matter for every case; or the whole case as data. */
export function FirstQuestions({ rulesets, day, handed, told, onAsk }: Props) {
  const councils = rulesets.filter((one) => !isLaw(one, rulesets))
  const [ruleset, setRuleset] = useState(handed?.ruleset ?? '')
  const [asOf, setAsOf] = useState<string | undefined>(handed?.asOf ?? day)
  const [beginning, setBeginning] = useState(NOTHING_TOLD)
  const [json, setJson] = useState<string | undefined>(handed && textOf(handed.case))
  const [errors, setErrors] = useState<readonly Wrong[]>([])
  const [round, setRound] = useState(1)
  const [by, setBy] = useState(handed?.by)
  const ask = (): void => {
    const checked = askedOf({ ruleset, asOf, beginning, json })
    setErrors('errors' in checked ? checked.errors : [])
    setRound(round + 1)
    if ('sent' in checked)
      onAsk({ ruleset, asOf: checked.asOf, sent: checked.sent, round, ...(by !== undefined && { by }) })
  }
  const wrong = (id: string) => errors.find(({ href }) => href.startsWith(`#${id}`))?.text
  const asJson = (): string => {
    const entered = withTold(caseOf(beginning), told)
    return Object.keys(entered).length === 0 ? '' : textOf(entered)
  }
  return (
    <form
      id="about-the-case"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      {errors.length > 0 && <ErrorSummary key={round} errors={errors} />}
      {by === undefined ? (
        <Select
          id="council"
          label="Whose procedure"
          value={ruleset}
          onChange={setRuleset}
          choices={[
            { value: '', text: 'Choose a council' },
            ...councils.map(({ id, issuedBy }) => ({ value: id, text: issuedBy }))
          ]}
          {...errorOf(wrong('council'))}
        />
      ) : (
        <InsetText>
          Answered by {by.says}, whatever else is in force on the day.{' '}
          <QuietButton onClick={() => setBy(undefined)}>Use what is in force instead</QuietButton>
        </InsetText>
      )}
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
        <JsonOfCase value={json} onChange={setJson} error={wrong('json')} />
      )}
      <Button type="submit">Work out what is due</Button>
      <p className="govuk-body">
        <QuietButton onClick={() => setJson(json === undefined ? asJson() : undefined)}>
          {json === undefined ? 'Show or paste the case as JSON instead' : 'Use the form instead'}
        </QuietButton>
      </p>
    </form>
  )
}

const textOf = (sent: object): string => JSON.stringify(sent, null, 2)

const errorOf = (error: string | undefined) => (error === undefined ? {} : { error })
