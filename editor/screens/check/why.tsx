import { useState } from 'react'
import type {
  ConditionTree,
  OutcomeDocument,
  ShownDay,
  TimescaleWorking,
  Working
} from '../../../engine/model/assessment.ts'
import { dayWords, shortDayWords } from '../../sentences/days.ts'
import { nameOfRule, paragraphOf } from '../../sentences/rule-names.ts'

/** Why an outcome is as it is: the condition, the count, the days left out, and what is missing. */
export function Why({ outcome }: Readonly<{ outcome: OutcomeDocument }>) {
  const [open, setOpen] = useState(false)
  const { working, missing = [], title, rule } = outcome
  const law = outcome.kind === 'timescale' ? outcome.statutory : undefined
  if (working === undefined && missing.length === 0) return null
  return (
    <details className="govuk-details dc-why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Why<span className="govuk-visually-hidden">: {nameOfRule(rule, title)}</span>
        </span>
      </summary>
      {open && (
        <div className="govuk-details__text">
          {missing.length > 0 && (
            <p className="govuk-body">
              Not known: {missing.map(({ label, knownByLabel }) => `${label} (ask ${knownByLabel})`).join('; ')}.
            </p>
          )}
          {working !== undefined && <Worked working={working} />}
          {law?.working !== undefined && (
            <>
              <p className="govuk-body">
                <strong>Beside it, the law</strong> (
                {[paragraphOf(law.rule), law.source].filter((part) => part !== undefined).join(', ')}):
              </p>
              <Worked working={law.working} />
            </>
          )}
        </div>
      )}
    </details>
  )
}

function Worked({ working }: Readonly<{ working: Working }>) {
  const { version, when } = working
  return (
    <ul className="govuk-list govuk-list--bullet dc-tree">
      {working.kind === 'timescale' && <Counted working={working} />}
      {when !== undefined && <Branch tree={when} />}
      {working.kind === 'check' && working.requires !== undefined && <Branch tree={working.requires} />}
      {working.kind === 'check' && <OnDay shown={working.by} words="to be so by" />}
      {working.kind === 'trigger' && (
        <>
          <OnDay shown={working.on} words="called for from" />
          <OnDay shown={working.answer} words="answered by" />
        </>
      )}
      {working.kind === 'invitee' &&
        working.exclusions.map(({ rule, when: kept }) => kept !== undefined && <Branch key={rule} tree={kept} />)}
      <li>
        By version {version.version}, {version.why.replaceAll(/\d{4}-\d{2}-\d{2}/g, dayWords)}
      </li>
    </ul>
  )
}

const ANSWERS = { yes: 'Yes', no: 'No', 'cannot-tell': 'Cannot tell' } as const

function Branch({ tree }: Readonly<{ tree: ConditionTree }>) {
  const word = ANSWERS[tree.answer as keyof typeof ANSWERS]
  const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : 'not' in tree ? [tree.not] : []
  if (parts.length === 0)
    return (
      <li>
        <strong>{word}</strong>: {tree.says}
      </li>
    )
  return (
    <li>
      <strong>{word}</strong>: {'all' in tree ? 'all of these' : 'any' in tree ? 'any of these' : 'not this'}
      <ul className="govuk-list govuk-list--bullet dc-tree">
        {parts.map((part) => (
          <Branch key={part.says} tree={part} />
        ))}
      </ul>
    </li>
  )
}

const UNITS = { day: 'day', 'working-day': 'working day', week: 'week', month: 'month', year: 'year' } as const

function clockWords({ clock }: TimescaleWorking): string {
  const length = (count: number, unit: string): string =>
    `${count} ${UNITS[unit as keyof typeof UNITS] ?? unit}${count === 1 ? '' : 's'}`
  switch (clock.form) {
    case 'within':
      return `Counted: ${length(clock.count, clock.unit)} after`
    case 'at-least':
      return `Counted: ${length(clock.count, clock.unit)}${clock.clearDays ? ' (clear days)' : ''} before`
    case 'by':
      return 'By'
    case 'none-given':
      return 'The text gives no number of days, after'
    case 'every':
      return `Every ${length(clock.count, clock.unit)}, for the authority as a whole`
  }
}

function Counted({ working }: Readonly<{ working: TimescaleWorking }>) {
  const { anchor, skipped, lastDay, acts, notBefore, ended } = working
  const holidays = skipped.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday')
  return (
    <>
      <li>
        {clockWords(working)} {anchor === undefined ? '' : shownWords(anchor)}
        {lastDay !== undefined && (
          <>
            : <strong>{shortDayWords(lastDay)}</strong>
          </>
        )}
      </li>
      {notBefore !== undefined && <li>Not before {dayWords(notBefore)}</li>}
      {skipped.length > 0 && (
        <li>
          Left out: {skipped.length - holidays.length} days of weekends
          {holidays.length > 0 && ` and ${holidays.map(({ day, why }) => `${why} (${dayWords(day)})`).join(', ')}`}
        </li>
      )}
      {acts.map(({ milestone, label, done }) => (
        <li key={milestone}>
          {capital(label)}: {done === null ? 'not known' : done === false ? 'not done' : `done ${dayWords(done)}`}
        </li>
      ))}
      {ended !== undefined && <li>It is asked for no longer from {dayWords(ended.on)}</li>}
    </>
  )
}

const shownWords = ({ label, day }: ShownDay): string =>
  day === null
    ? `${label}, which has not come`
    : day === 'not-known'
      ? `${label}, which is not known`
      : `${label} (${dayWords(day)})`

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const OnDay = ({ shown, words }: Readonly<{ shown: ShownDay | undefined; words: string }>) =>
  shown === undefined ? null : (
    <li>
      {capital(words)} {shownWords(shown)}
    </li>
  )
