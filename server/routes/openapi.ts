import type { IRouter } from 'express'
import { knownJson, sendKnown } from '../etag.ts'
import { givesJson, place } from '../negotiate.ts'
import { openapiDocument } from '../openapi/document.ts'

/** The description of all this, for programs. */
export function openapi(router: IRouter): void {
  const document = knownJson(openapiDocument())
  place(router, '/openapi.json', { get: [givesJson, (_req, res) => sendKnown(res, document)] })
}
