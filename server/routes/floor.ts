import type { IRouter, RequestHandler } from 'express'
import { checked, parametersOf } from '../asked.ts'
import { TIMES, timesIn, toldTimes } from '../asked-time.ts'
import { givesJson, place } from '../negotiate.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import type { StoredVersion } from '../store/store.ts'
import { sendGiven, valueOf } from '../study/answer.ts'
import { aroundOf, textOf } from '../study/around.ts'
import { shownOn, versionAsked } from './asked-version.ts'

/** How each timescale stands to the law, on every start day that the calendar knows. */
export function floor(router: IRouter, services: Services): void {
  place(router, '/v1/rulesets/:id/floor', { get: [givesJson, held(services)] })
}

const held =
  (services: Services): RequestHandler =>
  async (req, res) => {
    const asked = parametersOf(req, ['version', ...TIMES])
    const times = timesIn(asked, services)
    const [id, store] = [String(req.params['id']), services.library.at(times.knownAt)]
    if (store.versions(id).length === 0) throw new Refused('not-found')
    const version = versionAsked(asked, 'version', store, id, () => shownOn(store, id, times.inForceOn))
    checked(asked)
    const text = textOf(version as StoredVersion)
    const given = await services.study.run({ do: 'floor', around: aroundOf(store), version: text })
    sendGiven(res, valueOf(given), toldTimes(times))
  }
