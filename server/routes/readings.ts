import type { IRouter, RequestHandler } from 'express'
import type { Provision, Reading } from '../../engine/index.ts'
import { checked, parametersOf } from '../asked.ts'
import { TIMES, timesIn, toldTimes } from '../asked-time.ts'
import { knownJson, sendKnown } from '../etag.ts'
import { givesJson, place } from '../negotiate.ts'
import { type Caller, callerOf, may } from '../people/caller.ts'
import { grantName } from '../people/subjects.ts'
import type { Services } from '../services.ts'
import type { RulesetStore, StoredVersion } from '../store/store.ts'

/** Every doubt that was settled by taking a text one way, for a council to look through: of all rulesets that the caller may read. */
export function readings(router: IRouter, services: Services): void {
  place(router, '/v1/readings', { get: [givesJson, list(services)] })
}

const list =
  (services: Services): RequestHandler =>
  (req, res) => {
    const asked = parametersOf(req, TIMES)
    const times = timesIn(asked, services)
    checked(asked)
    const store = services.library.at(times.knownAt)
    const versions = readable(store, callerOf(req)).flatMap((id) => store.inForceOn(id, times.inForceOn) ?? [])
    sendKnown(res, knownJson({ ...toldTimes(times), readings: versions.flatMap(readingsOf) }))
  }

/** Whoever may read a ruleset may read the law that it stands on. */
function readable(store: RulesetStore, caller: Caller): readonly string[] {
  const own = store.rulesets().filter((name) => may(caller, 'read', grantName({ kind: 'ruleset', name })))
  const laws = own.flatMap((id) => store.versions(id).flatMap(({ ruleset }) => ruleset.floor ?? []))
  return store.rulesets().filter((id) => own.includes(id) || laws.includes(id))
}

const readingsOf = (version: StoredVersion): readonly object[] => [
  ...version.ruleset.readings.map((reading) => told(version, reading)),
  ...version.ruleset.provisions.flatMap((provision) =>
    provision.readings.map((reading) => told(version, reading, provision))
  )
]

function told({ id, version }: StoredVersion, reading: Reading, provision?: Provision): object {
  const { key, provisions, doubt, taken, alternative, by, on } = reading
  const paragraph = provision && { provision: provision.id, title: provision.title, cite: provision.cite }
  return {
    ruleset: id,
    version,
    key,
    ...(paragraph !== undefined && { paragraph }),
    provisions,
    doubt,
    taken,
    alternative,
    by,
    on
  }
}
