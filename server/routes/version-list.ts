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
    const { names, ready, textsBy } = listed.get(from) ?? makeListed(from)
    listed.set(from, { names, ready, textsBy })
    const called = await whoIsWho(database.db, names)
    // What people are called can change when nothing else does, and what this server has read comes a moment after what the database has.
    const told = JSON.stringify([library.latest(), names.map(called)])
    const text = textsBy(told, () => keptTexts((stood) => JSON.stringify(toldIn(from, stood, called, library))))
    const list = ready(`${JSON.stringify(times)} ${told}`, () => listOf(from.publications, times, text))
    sendKnown(res, list)
  }
}

type Listed = Readonly<{
  /** The ids of everybody who is named. */
  names: readonly string[]
  ready: ReturnType<typeof makeRecent<Known>>
  textsBy: ReturnType<typeof makeRecent<TextOf>>
}>

/** So many lists are kept ready of one subject: the one of today is asked for again and again. */
const LISTS = 4

const makeListed = (from: Published): Listed => ({
  names: namedIn(from),
  ready: makeRecent<Known>(LISTS),
  textsBy: makeRecent<TextOf>(1)
})

type TextOf = (stood: Stood) => string

/** Of what was known at two instants, most versions stood alike: the text of each is made anew only where it did not. */
function keptTexts(make: TextOf): TextOf {
  const kept = new WeakMap<Publication, Readonly<{ standing: string; text: string }>>()
  return (stood) => {
    const { state, to } = stood.standing
    const standing = `${state} ${to}`
    const before = kept.get(stood.publication)
    if (before?.standing === standing) return before.text
    const text = make(stood)
    kept.set(stood.publication, { standing, text })
    return text
  }
}

function listOf(publications: readonly Publication[], times: Times, text: TextOf): Known {
  const found = standings(publications, times.inForceOn, times.knownAt)
  if (found.length === 0) there(undefined)
  const versions = `"versions":[${found.map(text).join(',')}]`
  return known('application/json', `${JSON.stringify(toldTimes(times)).slice(0, -1)},${versions}}`)
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
