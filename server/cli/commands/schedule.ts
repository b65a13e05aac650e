import { type Day, fullDay, parseDay } from '../../../engine/days/day.ts'
import type { ScheduleDocument, ScheduleEntry, ScheduleInvitee } from '../../../engine/model/assessment.ts'
import { readCase } from '../../../engine/read/case.ts'
import { schedule } from '../../../engine/schedule/schedule.ts'
import { caseFrom } from '../case-file.ts'
import { type Command, type Given, JSON_OPTION, type Misuse, misuse } from '../command.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { askedFor, queryOf } from '../which.ts'

/** Lists every duty around one planned review, with its last day. */
export const scheduleCommand: Command = {
  name: 'schedule',
  says: 'list what is to be done by when for a review on a day',
  usage: 'RULESET [CASE] --meeting DAY',
  takes: { least: 1, most: 2 },
  published: true,
  options: {
    meeting: { value: 'DAY', says: 'the day of the review' },
    'as-of': { value: 'DAY', says: 'say what is past by that day' },
    version: { value: 'DAY', says: 'this version, instead of the one that applies to each duty' },
    reading: { value: 'KEY', many: true, says: 'take a doubtful text the other way, such as Y2.2/three-months' },
    json: JSON_OPTION
  },
  more: 'Without a case, what a duty depends on stands beside it. CASE is a file of JSON or YAML, or - for standard input.',
  run: (given, shell) => {
    const [meeting, asOf] = [given.value('meeting'), given.value('as-of')]
    if (meeting === undefined) return misuse('say on which day the review is to be: --meeting 2026-05-14')
    const wrong = [meeting, asOf].find((one) => one !== undefined && parseDay(one) === undefined)
    if (wrong !== undefined) return misuse(`${wrong} is not a day; write it as 2026-01-12`)
    return planned(given, shell, parseDay(meeting) as Day, asOf === undefined ? undefined : parseDay(asOf))
  }
}

function planned(given: Given, shell: Shell, meeting: Day, asOf: Day | undefined): ExitCode | Misuse {
  const [id = '', path] = given.args
  const store = shell.store()
  if (!store.ok) return refused(shell, store.problems)
  const procedure = askedFor(store.value, id, queryOf(given))
  if ('misuse' in procedure) return procedure
  const { vocabulary } = procedure.local.versions[0].ruleset
  const facts = path === undefined ? readCase({}, vocabulary) : caseFrom(shell, path, vocabulary)
  if (!facts.ok) return refused(shell, facts.problems, { name: path ?? '', text: '', quoted: false })
  const document = schedule(procedure, facts.value, meeting, { asOf, readings: given.values('reading') })
  shell.out(given.flag('json') ? JSON.stringify(document, null, 2) : linesOf(document, meeting).join('\n'))
  return 0
}

function linesOf(
  { ruleset, limits, before, after, invitees, agenda, notices, review }: ScheduleDocument,
  meeting: Day
): readonly string[] {
  const number = review.number === undefined ? '' : ` (review ${review.number})`
  const parts = [
    [`${ruleset.title}, ${ruleset.issuedBy} (${ruleset.id} ${ruleset.version})`],
    [`Review on ${fullDay(meeting)}${number}`, `  ${limits.says}`],
    ['Before', ...before.map(duty)],
    ['After', ...after.map(duty)],
    ['Who is invited', ...invitees.map(invitee)],
    ['On the agenda', ...agenda.map(({ says, rule }) => `  ${says} [${rule}]`)],
    notices.map((notice) => `Note: ${notice}`)
  ]
  return parts
    .filter((part) => part.length > 1 || part[0]?.includes(' '))
    .flatMap((part, i) => (i === 0 ? part : ['', ...part]))
}

const duty = ({ dueOn, says, rule }: ScheduleEntry): string => `  ${dueOn ?? 'no date   '}  ${says} [${rule}]`

const invitee = ({ says, rule }: ScheduleInvitee): string => `  ${says} [${rule}]`
