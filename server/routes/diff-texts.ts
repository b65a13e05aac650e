import type { RequestHandler } from 'express'
import { type Asked, checked, parametersOf, quoted, textIn } from '../asked.ts'
import { TIMES, timesIn, toldTimes } from '../asked-time.ts'
import type { Instant } from '../database/tables.ts'
import type { Content, Publication, Subject } from '../life/life.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import type { RulesetStore } from '../store/store.ts'
import { sendGiven, valueOf } from '../study/answer.ts'
import { aroundOf, textOf } from '../study/around.ts'
import type { Job, Text } from '../study/job.ts'
import { NOTHING_BEFORE } from './asked-version.ts'

/** What changed between two versions of the vocabulary, or of a calendar, which have no days of their own: they are told apart by their names. */
export const textsDiff =
  (services: Services, kind: 'vocabulary' | 'calendar'): RequestHandler =>
  async (req, res) => {
    const subject: Subject = { kind, name: kind === 'vocabulary' ? kind : String(req.params['id']) }
    const asked = parametersOf(req, ['from', 'to', ...TIMES])
    const times = timesIn(asked, services)
    const sides = await sidesOf(asked, subject, times.knownAt, services)
    const texts = await Promise.all(sides.map(({ digest }) => services.life.content(digest)))
    const [before, after] = texts.map((one) => (one as Content).text)
    const job = jobOf(kind, services.library.at(times.knownAt), before ?? '', after ?? '')
    sendGiven(res, valueOf(await services.study.run(job)), toldTimes(times))
  }

/** A calendar is held against what is published now: the due days that it moves are told. */
export function jobOf(kind: 'vocabulary' | 'calendar', store: RulesetStore, before: string, after: string): Job {
  if (kind === 'vocabulary') return { do: 'vocabularies', before, after }
  return { do: 'calendars', around: aroundOf(store), before, after, rulesets: newestOf(store) }
}

const newestOf = (store: RulesetStore): readonly Text[] =>
  store.rulesets().flatMap((id) => store.versions(id).slice(0, 1).map(textOf))

async function sidesOf(
  asked: Asked,
  subject: Subject,
  knownAt: Instant | undefined,
  { life }: Services
): Promise<readonly [Publication, Publication]> {
  const all = (await life.publications(subject)).filter(
    ({ published }) => knownAt === undefined || published.at <= knownAt
  )
  const newest = all.at(-1)
  if (newest === undefined) throw new Refused('not-found')
  const to = named(asked, 'to', all) ?? newest
  const from = named(asked, 'from', all) ?? all.findLast(({ seq }) => seq < to.seq)
  if (from === undefined) asked.problems.push(NOTHING_BEFORE)
  checked(asked)
  return [from as Publication, to]
}

/** The latest that goes by a name. */
function named(asked: Asked, name: string, all: readonly Publication[]): Publication | undefined {
  const version = textIn(asked, name)
  if (version === undefined) return undefined
  const found = all.findLast((one) => one.version === version)
  const help = `there can be ${quoted([...new Set(all.map((one) => one.version))])}`
  if (found === undefined)
    asked.problems.push({ code: 'UNKNOWN_VERSION', message: 'there is no such version', help, pointer: `/${name}` })
  return found
}
