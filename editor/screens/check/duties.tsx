import { useState } from 'react'
import type { OutcomeDocument } from '../../../engine/model/assessment.ts'
import { versionOf } from '../../check/by-version.ts'
import { GROUPS, type Group, type Grouped, rulesOf } from '../../check/headline.ts'
import { QuietButton } from '../../components/button.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { Heading, PageLink } from '../../components/words.tsx'
import type { Place } from '../../engine/protocol.ts'
import type { Sinces } from '../../engine/questions/case.ts'
import { citeWords } from '../../sentences/kinds.ts'
import { outcomeWords } from '../../sentences/outcomes.ts'
import { VERIFIED } from '../../sentences/verified.ts'
import { Why } from './why.tsx'
import { nameOfRule, paragraphOf, withParagraphs } from '../../sentences/rule-names.ts'

const TITLES: Readonly<Record<Group, string>> = {
  late: 'Late, or not as required',
  'this-week': 'Due this week',
  'called-for': 'Called for by what has happened',
  later: 'Due later',
  'no-date': 'To be done, without a last day',
  'done-late': 'Done late or too early, or not possible in time',
  'cannot-tell': 'Cannot be told yet',
  done: 'Done in time',
  invited: 'Who is invited',
  agenda: 'On the agenda',
  judgement: 'Left to people’s judgement',
  not: 'Does not apply'
}

/** What has to be looked at stands open; the rest is folded. */
const OPEN: ReadonlySet<Group> = new Set(['late', 'this-week', 'called-for', 'done-late'])

/** How many are shown of a long list at first. */
const FIRST = 20

/** Of the versions that answered: which there are, and what of them is not as the published text has it. */
type Versions = Readonly<{ sinces: Sinces; versions: readonly string[] }>

type Props = Versions & Readonly<{ place: Place; groups: Grouped }>

/** Every duty, by how pressing it is, each with its paragraph and why. */
export const Duties = ({ groups, ...shown }: Props) => (
  <section aria-labelledby="duties">
    <Heading level={3} size="m" id="duties">
      Every duty, and why
    </Heading>
    {GROUPS.filter((group) => groups[group].length > 0).map((group) =>
      OPEN.has(group) ? (
        <section key={group} aria-label={TITLES[group]}>
          <Heading level={4}>
            {TITLES[group]} ({groups[group].length})
          </Heading>
          <List {...shown} outcomes={groups[group]} />
        </section>
      ) : (
        <Folded key={group} title={TITLES[group]} {...shown} outcomes={groups[group]} />
      )
    )}
  </section>
)

type ListProps = Versions & Readonly<{ place: Place; outcomes: readonly OutcomeDocument[] }>

function Folded({ title, ...list }: ListProps & Readonly<{ title: string }>) {
  const [open, setOpen] = useState(false)
  return (
    <details className="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {title} ({list.outcomes.length})
        </span>
      </summary>
      {open && (
        <div className="govuk-details__text">
          <List {...list} />
        </div>
      )}
    </details>
  )
}

function List({ outcomes, ...shown }: ListProps) {
  const [count, setCount] = useState(FIRST)
  const rules = rulesOf(outcomes)
  return (
    <>
      {rules < outcomes.length && (
        <p className="govuk-body-s">
          {outcomes.length} duties from {rules} {rules === 1 ? 'rule' : 'rules'}: a rule falls on each review, or on
          each thing that happened.
        </p>
      )}
      <ul className="dc-provisions">
        {outcomes.slice(0, count).map((outcome, index) => (
          // The same rule may fall on several reviews, in an order that stays.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${outcome.rule} ${index}`} className="dc-provision">
            <Duty {...shown} outcome={outcome} />
          </li>
        ))}
      </ul>
      {count < outcomes.length && (
        <p className="govuk-body">
          <QuietButton onClick={() => setCount(outcomes.length)}>Show {outcomes.length - count} more</QuietButton>
        </p>
      )}
    </>
  )
}

const COLOURS: Readonly<Record<string, TagColour>> = {
  overdue: 'red',
  breached: 'red',
  'met-late': 'orange',
  'too-early': 'orange',
  due: 'blue',
  'called-for': 'purple',
  'cannot-tell': 'yellow',
  met: 'green',
  satisfied: 'green'
}

/** A version goes by the day from which it holds, on which its page shows it. */
const addressOf = ({ ruleset, version }: Place, provision: string): string =>
  `/procedures/${ruleset}/provisions/${provision}${version === undefined ? '' : `?asAt=${version.slice(0, 10)}`}`

type DutyProps = Versions & Readonly<{ place: Place; outcome: OutcomeDocument }>

function Duty({ place, outcome, sinces, versions }: DutyProps) {
  const { provision, rule, title, says, cite, who, outcome: state } = outcome
  const version = versionOf(outcome)
  const since = sinces[version ?? '']?.[provision]
  const marks = [
    citeWords(cite, since),
    ...who.map(({ label }) => label),
    ...(versions.length > 1 && version !== undefined && versions.includes(version) ? [`by version ${version}`] : []),
    ...lawWords(outcome)
  ]
  return (
    <>
      <p className="govuk-body dc-provision__says">
        <Tag colour={COLOURS[state] ?? 'grey'}>{outcomeWords(state)}</Tag> {withParagraphs(says)}
      </p>
      <p className="govuk-body-s dc-provision__marks">
        {rule.startsWith('E') || place.draft !== undefined ? (
          nameOfRule(rule, title)
        ) : (
          <PageLink to={addressOf(place, provision)}>{nameOfRule(rule, title)}</PageLink>
        )}{' '}
        · {marks.join(' · ')}
      </p>
      <Why outcome={outcome} />
    </>
  )
}

/** How sure the rule of the law is that is held against it, or that it is. */
function lawWords(outcome: OutcomeDocument): readonly string[] {
  if (outcome.verified !== undefined) return [VERIFIED[outcome.verified]]
  const law = outcome.kind === 'timescale' ? outcome.statutory : undefined
  return law?.verified === undefined ? [] : [`the law beside it, ${paragraphOf(law.rule)}: ${VERIFIED[law.verified]}`]
}
