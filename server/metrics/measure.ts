import type { RequestHandler } from 'express'
import { routeOf } from '../log.ts'
import type { Services } from '../services.ts'

/** What is at no address of ours could be called anything. */
const NOWHERE = 'none'

/** Counts each request when it is over. */
export const measure =
  ({ metrics }: Services): RequestHandler =>
  (req, res, next) => {
    const start = performance.now()
    res.once('close', () => {
      const route = routeOf(req)
      const method = route === null ? NOWHERE : req.method
      const seconds = (performance.now() - start) / 1000
      metrics.request({ method, route: route ?? NOWHERE, status: res.statusCode, seconds })
    })
    next()
  }
