import type { IRouter } from 'express'
import { checked, parametersOf } from '../asked.ts'
import { knownJson, sendKnown } from '../etag.ts'
import { givesJson, place } from '../negotiate.ts'
import type { Services } from '../services.ts'

/** What the pages have to know before anybody has signed in. */
export function settings(router: IRouter, { council, signIn }: Services): void {
  const { contact, ...shown } = council
  const told = knownJson({
    council: shown,
    signIn: signIn.kind === 'local' ? 'links' : 'oidc',
    ...(contact !== undefined && { contact })
  })
  place(router, '/v1/settings', {
    get: [
      givesJson,
      (req, res) => {
        checked(parametersOf(req, []))
        sendKnown(res, told)
      }
    ]
  })
}
