import { useState } from 'react'
import type { OutcomeDocument } from '../../../engine/model/assessment.ts'
import { GROUPS, type Group, type Grouped } from '../../check/headline.ts'
import { QuietButton } from '../../components/button.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { Heading, PageLink } from '../../components/words.tsx'
import { citeWords } from '../../sentences/kinds.ts'
import { Why } from './why.tsx'

const TITLES: Readonly<Record<Group, string>> = {
  late: 'Late, or not as required',
  'this-week': 'Due this week',
  'called-for': 'Called for by what has happened',
  later: 'Due later',
  'done-late': 'Done late, or too early',
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

type Props = Readonly<{ ruleset: string; groups: Grouped }>

/** Every duty, by how pressing it is, each with its paragraph and why. */
export const Duties = ({ ruleset, groups }: Props) => (
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
          <List ruleset={ruleset} outcomes={groups[group]} />
        </section>
      ) : (
        <Folded key={group} title={TITLES[group]} ruleset={ruleset} outcomes={groups[group]} />
      )
    )}
  </section>
)

type ListProps = Readonly<{ ruleset: string; outcomes: readonly OutcomeDocument[] }>

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

function List({ ruleset, outcomes }: ListProps) {
  const [count, setCount] = useState(FIRST)
  return (
    <>
      <ul className="dc-provisions">
        {outcomes.slice(0, count).map((outcome, place) => (
          // The same rule may fall on several reviews, in an order that stays.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${outcome.rule} ${place}`} className="dc-provision">
            <Duty ruleset={ruleset} outcome={outcome} />
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

const WORDS: Readonly<Record<string, string>> = {
  overdue: 'late',
  breached: 'not as required',
  met: 'done in time',
  'met-late': 'done late',
  'cannot-tell': 'cannot tell'
}

function Duty({ ruleset, outcome }: Readonly<{ ruleset: string; outcome: OutcomeDocument }>) {
  const { provision, rule, title, says, cite, who, outcome: state } = outcome
  return (
    <>
      <p className="govuk-body dc-provision__says">
        <Tag colour={COLOURS[state] ?? 'grey'}>{WORDS[state] ?? state.replaceAll('-', ' ')}</Tag> {says}
      </p>
      <p className="govuk-body-s dc-provision__marks">
        {rule.startsWith('E') ? (
          `${rule} ${title}`
        ) : (
          <PageLink to={`/procedures/${ruleset}/provisions/${provision}`}>
            {rule} {title}
          </PageLink>
        )}{' '}
        · {[citeWords(cite), ...who.map(({ label }) => label)].join(' · ')}
      </p>
      <Why outcome={outcome} />
    </>
  )
}
