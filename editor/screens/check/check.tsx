import { useEffect, useState } from 'react'
import { useRulesets } from '../../api/rulesets.ts'
import type { Asking } from '../../check/asked.ts'
import { forgetHanded, type Handed, handedCase } from '../../check/handed.ts'
import { headlineOf } from '../../check/headline.ts'
import { caseOf, type Told, withTold } from '../../check/told.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { Answer } from './answer.tsx'
import { AnswerHeading } from './answer-heading.tsx'
import { FirstQuestions } from './first-questions.tsx'
import { ProblemsOfCase } from './problems.tsx'

/** What is late, due and not known of one case. All of it happens in this browser. */
export function CheckScreen() {
  useTitle('Check a case')
  const { day } = useAsAt()
  const { data: rulesets, error } = useRulesets(day)
  const [handed] = useState(handedCase)
  useEffect(forgetHanded, [])
  const [asking, setAsking] = useState<Asking | undefined>(handed && askingOf(handed))
  const [told, setTold] = useState<readonly Told[]>([])
  return (
    <>
      <Heading level={1}>Check a case</Heading>
      <Paragraph lead>
        What is late, what is due, and what cannot be told of one child’s case. It is worked out in your own browser:
        nothing that you type is sent anywhere or kept, and it is gone when you leave the page.
      </Paragraph>
      <Trouble error={error} />
      {rulesets === undefined && error === null && <Loading />}
      {rulesets !== undefined && (
        <FirstQuestions
          rulesets={rulesets}
          day={day}
          handed={handed}
          told={told}
          onAsk={(next) => {
            if (next.ruleset !== asking?.ruleset || next.sent.kind !== asking.sent.kind) setTold([])
            setAsking(next)
          }}
        />
      )}
      {asking !== undefined && <Worked asking={asking} told={told} setTold={setTold} />}
    </>
  )
}

/** A case that another page has handed over is worked out at once. */
const askingOf = ({ ruleset, asOf, case: json, by }: Handed): Asking => ({
  ruleset,
  asOf,
  sent: { kind: 'json', json, text: JSON.stringify(json, null, 2), at: '' },
  round: 0,
  ...(by !== undefined && { by })
})

type WorkedProps = Readonly<{ asking: Asking; told: readonly Told[]; setTold: (told: readonly Told[]) => void }>

function Worked({ asking, told, setTold }: WorkedProps) {
  const { ruleset, asOf, sent, round, by } = asking
  const place = { ruleset, asAt: asOf, ...by?.place }
  const base = sent.kind === 'form' ? caseOf(sent.beginning) : sent.json
  const whole = withTold(base, told)
  const { data, error, isPending } = useWorkshop('assess', { ...place, asOf, case: whole })
  const found = data !== undefined && 'document' in data ? data : undefined
  return (
    <section aria-labelledby="answer" className="dc-answer">
      <AnswerHeading moved={`${round} ${told.length}`} />
      <Trouble error={error} />
      <div className={found === undefined ? undefined : 'dc-headline'} role="status">
        {isPending && <p className="govuk-body">Working it out…</p>}
        {found !== undefined && (
          <p className="govuk-body-l dc-headline__says">{headlineOf(found.document, found.wanted)}</p>
        )}
      </div>
      {data !== undefined && 'problems' in data && <ProblemsOfCase problems={data.problems} sent={sent} />}
      {found !== undefined && (
        <Answer
          key={`${round} ${told.length}`}
          place={place}
          asOf={asOf}
          sent={whole}
          found={found}
          told={told}
          onTell={(more) =>
            setTold([...told.filter(({ fact }) => more.every((one) => one.fact.key !== fact.key)), ...more])
          }
          onForget={(key) => setTold(told.filter(({ fact }) => fact.key !== key))}
        />
      )}
    </section>
  )
}
