import { useState } from 'react'
import type { Answer, Told } from '../../check/told.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import type { WantedFact } from '../../engine/wanted.ts'
import { FactField } from './fact-field.tsx'

type Props = Readonly<{
  wanted: readonly WantedFact[]
  told: readonly Told[]
  onTell: (told: readonly Told[]) => void
}>

/** How many questions are put at once for one person; more are there for the asking. */
const FIRST = 4

/** The facts that would tell most, by who usually knows them. */
export function MoreFacts({ wanted, told, onTell }: Props) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map())
  const open = wanted.filter(({ key }) => told.every(({ fact }) => fact.key !== key))
  if (open.length === 0) return null
  const groups = [...Map.groupBy(open, ({ knownByLabel }) => knownByLabel)]
  const set = (key: string, answer: Answer | undefined): void => {
    const next = new Map(answers)
    if (answer === undefined) next.delete(key)
    else next.set(key, answer)
    setAnswers(next)
  }
  const tell = (): void =>
    onTell(
      open.flatMap((fact) => {
        const answer = answers.get(fact.key)
        return answer === undefined ? [] : [{ fact, answer }]
      })
    )
  return (
    <section className="dc-more-facts" aria-labelledby="more-facts">
      <Heading level={3} size="m" id="more-facts">
        What would tell more
      </Heading>
      <Paragraph>Answer what you know, and leave the rest. Those on which most rules hang come first.</Paragraph>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          tell()
        }}
      >
        {groups.map(([who, facts], place) => (
          <Group key={who} isFirst={place === 0} who={who} facts={facts} answers={answers} set={set} />
        ))}
        <Button type="submit" disabled={answers.size === 0}>
          Work it out again with these
        </Button>
      </form>
    </section>
  )
}

type GroupProps = Readonly<{
  who: string
  /** Whether it stands open: the one that can tell most. */
  isFirst: boolean
  facts: readonly WantedFact[]
  answers: ReadonlyMap<string, Answer>
  set: (key: string, answer: Answer | undefined) => void
}>

function Group({ who, isFirst, facts, answers, set }: GroupProps) {
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState(isFirst)
  const shown = all ? facts : facts.slice(0, FIRST)
  return (
    <details
      className="govuk-details dc-more-facts__group"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Ask {who}: {facts.length} {facts.length === 1 ? 'question' : 'questions'}
        </span>
      </summary>
      {open && (
        <div className="govuk-details__text">
          {shown.map((fact) => (
            <FactField
              key={fact.key}
              fact={fact}
              answer={answers.get(fact.key)}
              onChange={(answer) => set(fact.key, answer)}
            />
          ))}
          {shown.length < facts.length && (
            <p className="govuk-body">
              <QuietButton onClick={() => setAll(true)} about={`that ${who} could tell`}>
                Show {facts.length - shown.length} more
              </QuietButton>
            </p>
          )}
        </div>
      )}
    </details>
  )
}
