import type { IRouter, Request, RequestHandler } from 'express'
import { checked, parametersOf } from '../asked.ts'
import { TIMES, timesIn, toldTimes } from '../asked-time.ts'
import { givesJson, place } from '../negotiate.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import type { StoredVersion } from '../store/store.ts'
import { sendGiven, valueOf } from '../study/answer.ts'
import { aroundOf, textOf } from '../study/around.ts'
import { BASES } from '../told/address.ts'
import { before, behaviourIn, NOTHING_BEFORE, shownOn, versionAsked } from './asked-version.ts'
import { draftDiff } from './diff-draft.ts'
import { textsDiff } from './diff-texts.ts'

/** What changed between two versions, and what a draft would change. */
export function diffs(router: IRouter, services: Services): void {
  place(router, '/v1/rulesets/:id/diff', { get: [givesJson, rulesetDiff(services)] })
  place(router, '/v1/vocabulary/diff', { get: [givesJson, textsDiff(services, 'vocabulary')] })
  place(router, '/v1/calendars/:id/diff', { get: [givesJson, textsDiff(services, 'calendar')] })
  for (const base of BASES) place(router, `${base}/drafts/:draft/diff`, { get: [givesJson, draftDiff(services)] })
}

const rulesetDiff =
  (services: Services): RequestHandler =>
  async (req, res) => {
    const { sides, behaviour, store, times } = askedOf(req, services)
    const around = aroundOf(store)
    const [one, other] = [textOf(sides.from), textOf(sides.to)]
    const given = await services.study.run({ do: 'diff', around, before: one, after: other, behaviour })
    sendGiven(res, valueOf(given), times)
  }

type Sides = Readonly<{ from: StoredVersion; to: StoredVersion }>

function askedOf(req: Request, services: Services) {
  const asked = parametersOf(req, ['from', 'to', 'behaviour', ...TIMES])
  const times = timesIn(asked, services)
  const [id, store] = [String(req.params['id']), services.library.at(times.knownAt)]
  const [newest] = store.versions(id)
  if (newest === undefined) throw new Refused('not-found')
  const usual = (): StoredVersion => (asked.given.has('inForceOn') ? shownOn(store, id, times.inForceOn) : newest)
  const to = versionAsked(asked, 'to', store, id, usual)
  const from = versionAsked(asked, 'from', store, id, () => to && before(store, to))
  if (from === undefined && asked.problems.length === 0) asked.problems.push(NOTHING_BEFORE)
  const behaviour = behaviourIn(asked)
  checked(asked)
  return { sides: { from, to } as Sides, behaviour, store, times: toldTimes(times) }
}
