import type { IRouter, Request, RequestHandler } from 'express'
import { Refused } from './refusals.ts'

type Handlers = Readonly<Partial<Record<'get' | 'post', readonly RequestHandler[]>>>

/** A place with what can be done there; anything else is refused with a list of what can. */
export function place(router: IRouter, path: string, handlers: Handlers): void {
  const route = router.route(path)
  if (handlers.get) route.get(...handlers.get)
  if (handlers.post) route.post(...handlers.post)
  const allow = [...(handlers.get ? ['GET', 'HEAD'] : []), ...(handlers.post ? ['POST'] : [])].join(', ')
  route.all(() => {
    throw new Refused('wrong-method', [], { Allow: allow })
  })
}

/** The first of these kinds that the caller takes. */
export function kindFor(req: Request, kinds: readonly string[]): string {
  const kind = req.accepts([...kinds])
  if (kind === false) throw new Refused('not-acceptable', [told(`there is ${kinds.join(', ')}`)])
  return kind
}

const told = (message: string) => ({ code: 'NOT_ACCEPTABLE', message })

/** For places that answer with JSON. */
export const givesJson: RequestHandler = (req, _res, next) => {
  kindFor(req, ['application/json'])
  next()
}
