import type { IRouter } from 'express'
import { type Known, knownJson, sendKnown } from '../etag.ts'
import { givesJson, place } from '../negotiate.ts'
import { heldAt } from '../asked-time.ts'
import type { Services } from '../services.ts'
import { makeRecent } from '../store/recent.ts'
import { writtenData } from '../written-data.ts'

/** Versions of the vocabulary that are kept ready to be sent. */
const KEPT = 4

/** Every name that a case may use, as the vocabulary has it. */
export function vocabulary(router: IRouter, services: Services): void {
  const words = makeRecent<Known>(KEPT)
  place(router, '/v1/vocabulary', {
    get: [
      givesJson,
      (req, res) => {
        const { text, digest } = services.library.at(heldAt(req, services)).vocabulary()
        sendKnown(
          res,
          words(digest, () => knownJson(writtenData(text)))
        )
      }
    ]
  })
}
