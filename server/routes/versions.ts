import type { IRouter, Request, RequestHandler } from 'express'
import { whyIn } from '../asked-draft.ts'
import { knownAtIn, timesOf, TIMES, type Times, toldTimes } from '../asked-time.ts'
import { checked, parametersOf } from '../asked.ts'
import { takesJson } from '../body.ts'
import { type Known, known, knownJson, sendKnown } from '../etag.ts'
import { given, once } from '../idempotency.ts'
import type { Reader } from '../life/drafts.ts'
import type { Done, Life, Publication, Subject } from '../life/life.ts'
import { authorsOf, exceptionsOf, makeOwnVersions, markOf, publishedRows, tellAll } from '../life/publications.ts'
import { givesJson, kindFor, place } from '../negotiate.ts'
import type { Actor } from '../people/actor.ts'
import { actorOf } from '../people/caller.ts'
import { grantName } from '../people/subjects.ts'
import { subjectInPath } from '../people/whose.ts'
import type { Services } from '../services.ts'
import { makeRecent } from '../store/recent.ts'
import { type Base, BASES } from '../told/address.ts'
import { standings } from '../told/standing.ts'
import { peopleOf, toldVersion } from '../told/version.ts'
import { type Called, whoIsWho } from '../told/who.ts'
import { writtenData } from '../written-data.ts'
import { there } from './drafts.ts'

/** Everything published of a ruleset, of the vocabulary or of a calendar, and what is done about it afterwards. */
export function versions(router: IRouter, services: Services): void {
  for (const base of BASES) {
    const at = (what: string): string => `${base}/versions/:version/${what}`
    place(router, `${base}/versions`, { get: [givesJson, list(base, services)] })
    place(router, at('withdrawal'), {
      post: [givesJson, ...takesJson, afterwards(base, services, (life, ...on) => life.withdraw(...on))]
    })
    place(router, at('looked-at'), {
      post: [givesJson, ...takesJson, afterwards(base, services, (life, ...on) => life.lookAt(...on))]
    })
  }
  // A version of a ruleset is answered from memory, beside the rest about rulesets.
  place(router, '/v1/vocabulary/versions/:version', { get: [read('/v1/vocabulary', services)] })
  place(router, '/v1/calendars/:id/versions/:version', { get: [read('/v1/calendars/:id', services)] })
}

/** How versions are told, each with where it stands. */
export function tellsVersions({ library, today }: Services) {
  const ownVersion = makeOwnVersions()
  const published = async (db: Reader, subject: Subject): Promise<Published> => {
    const rows = await publishedRows(db, subject)
    return {
      publications: await tellAll(db, ownVersion, rows),
      authors: await authorsOf(db, rows),
      exceptions: await exceptionsOf(db, rows)
    }
  }
  const all = ({ publications, authors, exceptions }: Published, called: Called, times: Times): readonly Told[] =>
    standings(publications, times.inForceOn, times.knownAt).map((stood) => ({
      id: stood.publication.id,
      told: toldVersion(
        stood,
        {
          authors: authors.get(stood.publication.id) ?? [],
          exceptions: exceptions.get(stood.publication.id) ?? []
        },
        called,
        library
      )
    }))
  const shown = async (db: Reader, { id, subject }: Publication): Promise<object> => {
    const now = await published(db, subject)
    const versionsNow = all(now, await whoIsWho(db, namedIn(now)), { inForceOn: today(), knownAt: undefined })
    return there(versionsNow.find((one) => one.id === id)).told
  }
  return { all, shown, published }
}

/** Everybody who is named in what has been published. */
const namedIn = ({ publications, authors, exceptions }: Published): readonly string[] => [
  ...new Set([
    ...publications.flatMap(peopleOf),
    ...[...authors.values()].flat(),
    ...[...exceptions.values()].flat().map(({ person }) => person)
  ])
]

/** What has been published of a subject, who wrote each, and what was let stand in it. */
type Published = Readonly<{
  publications: readonly Publication[]
  authors: Awaited<ReturnType<typeof authorsOf>>
  exceptions: Awaited<ReturnType<typeof exceptionsOf>>
}>

/** The same, read again only when something has been published or done about it since. It is for what has been committed. */
function keptWhileSame(published: (db: Reader, subject: Subject) => Promise<Published>) {
  const kept = new Map<string, Readonly<{ mark: string; value: Published }>>()
  return async (db: Reader, subject: Subject): Promise<Published> => {
    // Looked at first: what comes in between is read too early, never too late.
    const [of, mark] = [grantName(subject), await markOf(db)]
    const before = kept.get(of)
    if (before?.mark === mark) return before.value
    const value = await published(db, subject)
    if (value.publications.length > 0) kept.set(of, { mark, value })
    return value
  }
}

type Told = Readonly<{ id: string; told: object }>

/** So many lists are kept ready of one subject: the one of today is asked for again and again. */
const LISTS = 4

function list(base: Base, services: Services): RequestHandler {
  const { all, published } = tellsVersions(services)
  const kept = keptWhileSame(published)
  const lists = new WeakMap<
    Published,
    Readonly<{ names: readonly string[]; ready: ReturnType<typeof makeRecent<Known>> }>
  >()
  const listsOf = (from: Published) => {
    const made = lists.get(from) ?? { names: namedIn(from), ready: makeRecent<Known>(LISTS) }
    lists.set(from, made)
    return made
  }
  return async (req, res) => {
    const times = timesOf(req, services)
    const { db } = services.database
    const from = await kept(db, subjectInPath(base, req))
    const { names, ready } = listsOf(from)
    const called = await whoIsWho(db, names)
    // What people are called can change when nothing else does, and what this server has read comes a moment after what the database has.
    const key = JSON.stringify([times, services.library.latest(), names.map(called)])
    const told = ready(key, () => {
      const found = all(from, called, times)
      if (found.length === 0) there(undefined)
      return knownJson({ ...toldTimes(times), versions: found.map((one) => one.told) })
    })
    sendKnown(res, told)
  }
}

const versionIn = (req: Request): string => String(req.params['version'])

type Afterwards = (life: Life, by: Actor, publication: string, why: string) => Promise<Done<Publication>>

/** Something that is done about a version that has been published, with a reason. */
function afterwards(base: Base, services: Services, command: Afterwards): RequestHandler {
  const { shown } = tellsVersions(services)
  return async (req, res) => {
    const why = whyIn(req)
    const carry = async (life: Life): Promise<Done<Publication>> => {
      const published = await life.publications(subjectInPath(base, req))
      const { id } = there(published.findLast(({ version }) => version === versionIn(req)))
      return command(life, actorOf(req), id, why)
    }
    await once(req, res, services, {
      carry,
      tell: async (db: Reader, publication: Publication) => given(200, await shown(db, publication)),
      show: async () => ({})
    })
  }
}

/** Versions that are kept ready to be sent. */
const KEPT = 8

/** A version of the vocabulary or of a calendar, as JSON or as the text that was published; a calendar is JSON already. */
function read(base: '/v1/vocabulary' | '/v1/calendars/:id', services: Services): RequestHandler {
  const { life } = services
  const ready = makeRecent<Promise<Known>>(KEPT)
  const kinds = base === '/v1/vocabulary' ? ['application/json', 'application/yaml', 'text/yaml'] : ['application/json']
  const make = async (digest: string, kind: string): Promise<Known> => {
    const { text } = there(await life.content(digest))
    return kind === 'application/json' && base === '/v1/vocabulary' ? knownJson(writtenData(text)) : known(kind, text)
  }
  return async (req, res) => {
    const query = parametersOf(req, TIMES.slice(1))
    const knownAt = knownAtIn(query, services)
    checked(query)
    const kind = kindFor(req, kinds)
    const found = (await life.publications(subjectInPath(base, req))).find(({ version }) => version === versionIn(req))
    const { digest, published } = there(found)
    if (knownAt !== undefined && published.at > knownAt) there(undefined)
    sendKnown(res.vary('Accept'), await ready(`${kind} ${digest}`, () => make(digest, kind)))
  }
}
