import type { IRouter } from 'express'
import { Refused } from '../refusals.ts'
import { place } from '../negotiate.ts'
import type { Services } from '../services.ts'

/** For a supervisor: whether the process lives, and whether to send it requests. */
export function health(router: IRouter, { ready, troubles, engine }: Services): void {
  place(router, '/healthz', {
    get: [(_req, res) => void res.set('Cache-Control', 'no-store').json({ status: 'ok', engine })]
  })
  place(router, '/readyz', {
    get: [
      (_req, res) => {
        const warnings = troubles().map(({ code, message }) => ({ code, message }))
        if (!ready()) throw new Refused('not-ready', troubles(), { 'Retry-After': '1' })
        res.set('Cache-Control', 'no-store').json({ status: 'ready', engine, ...(warnings.length > 0 && { warnings }) })
      }
    ]
  })
}
