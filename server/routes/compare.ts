import type { IRouter, Request, RequestHandler } from 'express'
import { type Asked, checked, needed, parametersOf, quoted, textIn } from '../asked.ts'
import { TIMES, timesIn, toldTimes } from '../asked-time.ts'
import { givesJson, place } from '../negotiate.ts'
import type { Services } from '../services.ts'
import type { RulesetStore, StoredVersion } from '../store/store.ts'
import { sendGiven, valueOf } from '../study/answer.ts'
import { aroundOf, textOf } from '../study/around.ts'
import { shownOn } from './asked-version.ts'

/** Two councils' procedures side by side, duty by duty. */
export function compare(router: IRouter, services: Services): void {
  place(router, '/v1/compare', { get: [givesJson, compared(services)] })
}

const compared =
  (services: Services): RequestHandler =>
  async (req, res) => {
    const { left, right, store, times } = askedOf(req, services)
    const given = await services.study.run({
      do: 'compare',
      around: aroundOf(store),
      left: textOf(left),
      right: textOf(right)
    })
    sendGiven(res, valueOf(given), times)
  }

function askedOf(req: Request, services: Services) {
  const asked = parametersOf(req, ['left', 'right', ...TIMES])
  const times = timesIn(asked, services)
  const store = services.library.at(times.knownAt)
  const [left, right] = ['left', 'right'].map((name) => sideIn(asked, name, store, times.inForceOn))
  checked(asked)
  return { left: left as StoredVersion, right: right as StoredVersion, store, times: toldTimes(times) }
}

/** `york`: what is in force; `york@2024-03-15.2`: that version. */
function sideIn(asked: Asked, name: string, store: RulesetStore, day: string): StoredVersion | undefined {
  const text = needed(asked, name, textIn(asked, name))
  if (text === undefined) return undefined
  const [id = '', version, ...more] = text.split('@')
  const isThere = store.rulesets().includes(id) && more.length === 0
  const found = !isThere ? undefined : version === undefined ? shownOn(store, id, day) : store.version(id, version)
  if (found === undefined) asked.problems.push(unknown(name, store, isThere ? id : undefined))
  return found
}

/** What was asked for is not said back: only what could have been. */
const unknown = (name: string, store: RulesetStore, id: string | undefined) => ({
  code: id === undefined ? 'UNKNOWN_RULESET' : 'UNKNOWN_VERSION',
  message: id === undefined ? 'there is no such ruleset' : 'there is no such version',
  help: `there can be ${quoted(id === undefined ? store.rulesets() : store.versions(id).map(({ version }) => `${id}@${version}`))}`,
  pointer: `/${name}`
})
