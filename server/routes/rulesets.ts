import type { IRouter, Request, RequestHandler } from 'express'
import { isoDay, type Reading, type Ruleset } from '../../engine/index.ts'
import { Refused } from '../refusals.ts'
import { type Known, known, knownJson, sendKnown } from '../etag.ts'
import { givesJson, kindFor, place } from '../negotiate.ts'
import { checked, dayIn, parametersOf } from '../asked.ts'
import type { Services } from '../services.ts'
import type { RulesetStore, StoredVersion } from '../store/store.ts'
import { writtenData } from '../written-data.ts'

/** What procedures there are, in which versions, and each of them whole. */
export function rulesets(router: IRouter, services: Services): void {
  const { store } = services
  const list: RequestHandler = (req, res) => {
    const day = dayAsked(req, services)
    sendKnown(res, knownJson({ inForceOn: day, rulesets: store.rulesets().map((id) => headOf(store, id, day)) }))
  }
  const one: RequestHandler = (req, res) => {
    const [id, day] = [String(req.params['id']), dayAsked(req, services)]
    if (store.versions(id).length === 0) throw new Refused('not-found')
    sendKnown(res, knownJson({ inForceOn: day, ...headOf(store, id, day), ...restOf(store, id, day) }))
  }
  place(router, '/v1/rulesets', { get: [givesJson, list] })
  place(router, '/v1/rulesets/:id', { get: [givesJson, one] })
  place(router, '/v1/rulesets/:id/versions/:version', { get: [versionOf(store)] })
}

/** The day by which versions are told apart: the one that is asked for, else today in London. */
function dayAsked(req: Request, { today }: Services): string {
  const query = parametersOf(req, ['inForceOn'])
  const day = dayIn(query, 'inForceOn')
  checked(query)
  return day === undefined ? today() : isoDay(day)
}

const versionHead = ({ id, version, digest, ruleset }: StoredVersion): object => ({
  version,
  inForceFrom: ruleset.inForceFrom,
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
function versionOf(store: RulesetStore): RequestHandler {
  const ready = new WeakMap<StoredVersion, Kinds>()
  return (req, res) => {
    checked(parametersOf(req, []))
    const version = store.version(String(req.params['id']), String(req.params['version']))
    if (version === undefined) throw new Refused('not-found')
    const kinds = ready.get(version) ?? kindsOf(version.text)
    ready.set(version, kinds)
    sendKnown(res.vary('Accept'), kinds[kindFor(req, Object.keys(kinds)) as keyof Kinds])
  }
}

const kindsOf = (text: string): Kinds => ({
  'application/json': knownJson(writtenData(text)),
  'application/yaml': known('application/yaml', text),
  'text/yaml': known('text/yaml', text)
})
