import type { RequestHandler } from 'express'
import { timesOf, type Times, toldTimes } from '../asked-time.ts'
import { type Known, known, sendKnown } from '../etag.ts'
import type { Reader } from '../life/drafts.ts'
import type { Publication, Subject } from '../life/life.ts'
import { markOf } from '../life/publications.ts'
import { grantName } from '../people/subjects.ts'
import { subjectInPath } from '../people/whose.ts'
import { there } from '../refusals.ts'
import type { Services } from '../services.ts'
import { makeRecent } from '../store/recent.ts'
import type { Base } from '../told/address.ts'
import { makePublished, namedIn, type Published, toldIn } from '../told/published.ts'
import { type Stood, standings } from '../told/standing.ts'
import { whoIsWho } from '../told/who.ts'

/** Every version of a subject, as they stood on a day and were known at an instant. There may be a thousand. */
export function versionList(base: Base, services: Services): RequestHandler {
  const { library, database } = services
  const published = keptWhileSame(makePublished())
  const listed = new WeakMap<Published, Listed>()
  return async (req, res) => {
    const times = timesOf(req, services)
    const from = await published(database.db, subjectInPath(base, req))
    const { names, ready, toldBy } = listed.get(from) ?? makeListed(from)
    listed.set(from, { names, ready, toldBy })
    const called = await whoIsWho(database.db, names)
    // What people are called can change when nothing else does, and what this server has read comes a moment after what the database has.
    const told = JSON.stringify([library.latest(), names.map(called)])
    const bytes = toldBy(told, () =>
      keptBytes((stood) => Buffer.from(JSON.stringify(toldIn(from, stood, called, library))))
    )
    const list = ready(`${JSON.stringify(times)} ${told}`, () => listOf(from.publications, times, bytes))
    sendKnown(res, list)
  }
}

type Listed = Readonly<{
  /** The ids of everybody who is named. */
  names: readonly string[]
  ready: ReturnType<typeof makeRecent<Known>>
  toldBy: ReturnType<typeof makeRecent<BytesOf>>
}>

/** So many lists are kept ready of one subject: the one of today is asked for again and again. */
const LISTS = 4

const makeListed = (from: Published): Listed => ({
  names: namedIn(from),
  ready: makeRecent<Known>(LISTS),
  toldBy: makeRecent<BytesOf>(1)
})

type BytesOf = (stood: Stood) => Buffer

/** A version stands in one of a few ways, whichever day and instant are asked about. */
const STANDINGS = 4

/** What is said of a version is written once for each way in which it stands. */
function keptBytes(make: BytesOf): BytesOf {
  const kept = new WeakMap<Publication, ReturnType<typeof makeRecent<Buffer>>>()
  return (stood) => {
    const { publication, standing } = stood
    const ways = kept.get(publication) ?? makeRecent<Buffer>(STANDINGS)
    kept.set(publication, ways)
    return ways(`${standing.state} ${standing.to}`, () => make(stood))
  }
}

const [COMMA, END] = [Buffer.from(','), Buffer.from(']}')]

/** Put together from bytes: a text as long would have to be copied twice. */
function listOf(publications: readonly Publication[], times: Times, bytes: BytesOf): Known {
  const [first, ...rest] = standings(publications, times.inForceOn, times.knownAt)
  const start = Buffer.from(`${JSON.stringify(toldTimes(times)).slice(0, -1)},"versions":[`)
  const versions = [bytes(there(first)), ...rest.flatMap((stood) => [COMMA, bytes(stood)])]
  return known('application/json', Buffer.concat([start, ...versions, END]))
}

type ReadPublished = (db: Reader, subject: Subject) => Promise<Published>

/** The same, read again only when something has been published or done about it since. It is for what has been committed. */
function keptWhileSame(published: ReadPublished): ReadPublished {
  const kept = new Map<string, Readonly<{ mark: string; value: Published }>>()
  return async (db, subject) => {
    // Looked at first: what comes in between is read too early, never too late.
    const [of, mark] = [grantName(subject), await markOf(db)]
    const before = kept.get(of)
    if (before?.mark === mark) return before.value
    const value = await published(db, subject)
    if (value.publications.length > 0) kept.set(of, { mark, value })
    return value
  }
}
