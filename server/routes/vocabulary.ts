import type { IRouter } from 'express'
import { knownJson, sendKnown } from '../etag.ts'
import { givesJson, place } from '../negotiate.ts'
import { checked, parametersOf } from '../asked.ts'
import type { Services } from '../services.ts'
import { writtenData } from '../written-data.ts'

/** Every name that a case may use, as the vocabulary has it. */
export function vocabulary(router: IRouter, { store }: Services): void {
  const words = knownJson(writtenData(store.vocabulary().text))
  place(router, '/v1/vocabulary', {
    get: [
      givesJson,
      (req, res) => {
        checked(parametersOf(req, []))
        sendKnown(res, words)
      }
    ]
  })
}
