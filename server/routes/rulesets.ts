import type { IRouter, RequestHandler } from 'express'
import type { Reading, Ruleset } from '../../engine/index.ts'
import { Refused } from '../refusals.ts'
import { type Known, known, knownJson, sendKnown } from '../etag.ts'
import { givesJson, kindFor, place } from '../negotiate.ts'
import { checked, parametersOf } from '../asked.ts'
import { knownAtIn, timesOf, toldTimes } from '../asked-time.ts'
import type { Services } from '../services.ts'
import type { RulesetStore, StoredVersion } from '../store/store.ts'
import { writtenData } from '../written-data.ts'

/** What procedures there are, in which versions, and each of them whole. */
export function rulesets(router: IRouter, services: Services): void {
  const { library } = services
  const list: RequestHandler = (req, res) => {
    const times = timesOf(req, services)
    const [store, day] = [library.at(times.knownAt), times.inForceOn]
    sendKnown(res, knownJson({ ...toldTimes(times), rulesets: store.rulesets().map((id) => headOf(store, id, day)) }))
  }
  const one: RequestHandler = (req, res) => {
    const times = timesOf(req, services)
    const [id, day] = [String(req.params['id']), times.inForceOn]
    const store = library.at(times.knownAt)
    if (store.versions(id).length === 0) throw new Refused('not-found')
    sendKnown(res, knownJson({ ...toldTimes(times), ...headOf(store, id, day), ...restOf(store, id, day) }))
  }
  place(router, '/v1/rulesets', { get: [givesJson, list] })
  place(router, '/v1/rulesets/:id', { get: [givesJson, one] })
  place(router, '/v1/rulesets/:id/versions/:version', { get: [versionOf(services)] })
  place(router, '/v1/rulesets/:id/versions/:version/examples', { get: [examplesOf(services)] })
}

const versionHead = ({ id, version, inForceFrom, digest }: StoredVersion): object => ({
  version,
  inForceFrom,
  sha256: digest,
  href: `/v1/rulesets/${id}/versions/${version}`
})

function headOf(store: RulesetStore, id: string, day: string): object {
  const inForce = store.inForceOn(id, day)
  const shown = inForce ?? store.versions(id).at(-1)
  return {
    id,
    title: shown?.ruleset.title,
    issuedBy: shown?.ruleset.issuedBy,
    ...(shown?.ruleset.floor !== undefined && { floor: shown.ruleset.floor }),
    inForce: inForce === undefined ? null : versionHead(inForce),
    versions: store.versions(id).map(versionHead)
  }
}

/** What the version in force on the day says of itself; nothing where none was. */
function restOf(store: RulesetStore, id: string, day: string): object {
  const ruleset = store.inForceOn(id, day)?.ruleset
  if (ruleset === undefined) return {}
  const { source, calendar, sections, provisions } = ruleset
  return { source, calendar, sections, provisions: provisions.length, readings: readingsOf(ruleset) }
}

const readingsOf = ({ readings, provisions }: Ruleset): readonly Reading[] => [
  ...readings,
  ...provisions.flatMap((provision) => provision.readings)
]

type Kinds = Readonly<Record<'application/json' | 'application/yaml' | 'text/yaml', Known>>

/** A version as JSON, or as the very text that was published. */
function versionOf(services: Services): RequestHandler {
  const ready = new WeakMap<StoredVersion, Kinds>()
  return (req, res) => {
    const query = parametersOf(req, ['knownAt'])
    const knownAt = knownAtIn(query, services)
    checked(query)
    const version = services.library.at(knownAt).version(String(req.params['id']), String(req.params['version']))
    if (version === undefined) throw new Refused('not-found')
    const kinds = ready.get(version) ?? kindsOf(version.text)
    ready.set(version, kinds)
    sendKnown(res.vary('Accept'), kinds[kindFor(req, Object.keys(kinds)) as keyof Kinds])
  }
}

/** The worked examples that were published with a version, as the very text. */
function examplesOf(services: Services): RequestHandler {
  return (req, res) => {
    const query = parametersOf(req, ['knownAt'])
    const knownAt = knownAtIn(query, services)
    checked(query)
    const [id, version] = [String(req.params['id']), String(req.params['version'])]
    const store = services.library.at(knownAt)
    const text = store.version(id, version) && store.examples(id, version)
    if (text === undefined) throw new Refused('not-found')
    const type = kindFor(req, ['application/yaml', 'text/yaml'])
    sendKnown(res.vary('Accept'), known(type, text))
  }
}

const kindsOf = (text: string): Kinds => ({
  'application/json': knownJson(writtenData(text)),
  'application/yaml': known('application/yaml', text),
  'text/yaml': known('text/yaml', text)
})
