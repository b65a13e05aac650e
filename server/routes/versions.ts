import type { IRouter, Request, RequestHandler } from 'express'
import { whyIn } from '../asked-draft.ts'
import { knownAtIn, TIMES } from '../asked-time.ts'
import { checked, parametersOf } from '../asked.ts'
import { takesJson } from '../body.ts'
import { type Known, known, knownJson, sendKnown } from '../etag.ts'
import { given, once } from '../idempotency.ts'
import type { Reader } from '../life/drafts.ts'
import type { Done, Life, Publication } from '../life/life.ts'
import { givesJson, kindFor, place } from '../negotiate.ts'
import type { Actor } from '../people/actor.ts'
import { actorOf } from '../people/caller.ts'
import { subjectInPath } from '../people/whose.ts'
import { there } from '../refusals.ts'
import type { Services } from '../services.ts'
import { makeRecent } from '../store/recent.ts'
import { type Base, BASES } from '../told/address.ts'
import { tellsPublication } from '../told/published.ts'
import { writtenData } from '../written-data.ts'
import { versionList } from './version-list.ts'

/** Everything published of a ruleset, of the vocabulary or of a calendar, and what is done about it afterwards. */
export function versions(router: IRouter, services: Services): void {
  for (const base of BASES) {
    const at = (what: string): string => `${base}/versions/:version/${what}`
    place(router, `${base}/versions`, { get: [givesJson, versionList(base, services)] })
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

const versionIn = (req: Request): string => String(req.params['version'])

type Afterwards = (life: Life, by: Actor, publication: string, why: string) => Promise<Done<Publication>>

/** Something that is done about a version that has been published, with a reason. */
function afterwards(base: Base, services: Services, command: Afterwards): RequestHandler {
  const shown = tellsPublication(services)
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
