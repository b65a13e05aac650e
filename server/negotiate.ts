import type { IRouter, Request, RequestHandler } from 'express'
import { guard, guardOfBody } from './people/guard.ts'
import type { Method } from './people/routes.ts'
import { Refused } from './refusals.ts'

type Handlers = Readonly<Partial<Record<Method, readonly RequestHandler[]>>>

const METHODS = ['get', 'post', 'put', 'delete'] as const satisfies readonly Method[]

/** A place with what can be done there, each by those who may; anything else is refused with a list of what can. */
export function place(router: IRouter, path: string, handlers: Handlers): void {
  const route = router.route(path)
  const there = METHODS.filter((method) => handlers[method] !== undefined)
  for (const method of there) route[method](...guarded(method, path, handlers[method] ?? []))
  const allow = there.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ')
  route.all(() => {
    throw new Refused('wrong-method', [], { Allow: allow })
  })
}

const guarded = (method: Method, path: string, handlers: readonly RequestHandler[]): readonly RequestHandler[] => [
  guard(method, path),
  ...handlers.slice(0, -1),
  ...guardOfBody(method, path),
  ...handlers.slice(-1)
]

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
