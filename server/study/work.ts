import {
  andThen,
  bad,
  calendarDocument,
  changesBetween,
  checkFloor,
  type CompiledRuleset,
  compareLooked,
  comparisonDocument,
  compileRuleset,
  diffCalendars,
  diffDocument,
  diffRulesets,
  diffVocabularies,
  good,
  movedDates,
  movedDocuments,
  procedureOf,
  readCalendar,
  readRuleset,
  readText,
  readVocabulary,
  type Result,
  type Ruleset,
  vocabularyDocument
} from '../../engine/index.ts'
import { digestOf } from '../canonical.ts'
import { named } from '../store/procedures.ts'
import { makeRecent } from '../store/recent.ts'
import { namesIn } from '../store/versions.ts'
import type { Around, Given, Job, Text } from './job.ts'

/** Does a job, wherever that is. */
export function work(job: Job): Given<Job> {
  switch (job.do) {
    case 'diff':
      return both(job.around, [job.before, job.after], (before, after) => {
        const sides = { before: before.version, after: after.version, law: after.law }
        const { calendar } = after.version
        return job.behaviour
          ? changesBetween(sides, calendar)
          : diffDocument(diffRulesets(sides.before.ruleset, sides.after.ruleset, calendar))
      })
    case 'compare':
      return both(job.around, [job.left, job.right], (left, right) =>
        comparisonDocument(
          compareLooked({ before: left.version, after: right.version, law: right.law }, right.version.calendar)
        )
      )
    case 'floor':
      return andThen(readIn(job.around, job.version), ({ version, law: [newest, ...older] }) =>
        good(checkFloor(procedureOf([version], newest && [newest, ...older])))
      )
    case 'vocabularies':
      return andThen(readVocabulary(job.before), (before) =>
        andThen(readVocabulary(job.after), (after) => good(vocabularyDocument(diffVocabularies(before, after))))
      )
    case 'calendars':
      return calendars(job)
  }
}

/** A version with the law that it stands on, compiled. */
type Read = Readonly<{ version: CompiledRuleset; law: readonly CompiledRuleset[] }>

const both = <T>(around: Around, [a, b]: readonly [Text, Text], tell: (one: Read, other: Read) => T): Result<T> =>
  andThen(readIn(around, a), (one) => andThen(readIn(around, b), (other) => good(tell(one, other))))

/** Texts never change, so that what was read once is read. */
const recent = makeRecent<Result<Read>>(16)

const readIn = (around: Around, text: Text): Result<Read> =>
  recent(digestOf(JSON.stringify([around, text])), () => readNow(around, text))

function readNow(around: Around, { version, text }: Text): Result<Read> {
  return andThen(readVocabulary(around.vocabulary), (vocabulary) => {
    // Read a first time for the name of the law, whose names a second reading knows.
    const floor = floorOf(text) ?? ''
    const law = Object.hasOwn(around.laws, floor) ? (around.laws[floor] ?? []) : []
    const laws = law.map((one) => readRuleset(one.text, { vocabulary }))
    const readLaws = laws.flatMap((one, i) => (one.ok ? [named(one.value.ruleset, law[i]?.version ?? '')] : []))
    const names = readLaws.flatMap(namesIn)
    const read = readRuleset(text, { vocabulary, ...(names.length > 0 && { floor: new Set(names) }) })
    return andThen(read, ({ ruleset }) => compiledIn(around, named(ruleset, version), readLaws))
  })
}

function floorOf(text: string): string | undefined {
  const read = readText(text)
  const data = read.ok ? read.value.data : undefined
  const floor = typeof data === 'object' && data !== null && 'floor' in data ? data.floor : undefined
  return typeof floor === 'string' ? floor : undefined
}

function compiledIn({ calendars: known }: Around, ruleset: Ruleset, law: readonly Ruleset[]): Result<Read> {
  const text = Object.hasOwn(known, ruleset.calendar) ? known[ruleset.calendar] : undefined
  if (text === undefined)
    return bad([{ code: 'UNKNOWN_CALENDAR', message: `there is no calendar \`${ruleset.calendar}\`` }])
  return andThen(readCalendar(text), (calendar) =>
    good({
      version: compileRuleset(ruleset, calendar),
      law: law.map((one) => compileRuleset(one, calendar))
    })
  )
}

/** What differs between two calendars, and which due days that moves. */
function calendars({ around, before, after, rulesets }: Extract<Job, { do: 'calendars' }>): Given<Job> {
  return andThen(readCalendar(before), (old) =>
    andThen(readCalendar(after), (fresh) => {
      const counted = rulesets.flatMap((text) => {
        const read = readIn(around, text)
        return read.ok && read.value.version.ruleset.calendar === fresh.name ? [read.value.version.ruleset] : []
      })
      const moved = counted.flatMap((ruleset) => movedDocuments(movedDates(old, fresh, ruleset), ruleset))
      return good(calendarDocument(diffCalendars(old, fresh), moved))
    })
  )
}
