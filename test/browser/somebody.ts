import type { LocalRole } from '../../server/people/links.ts'
import type { Opened, Visitor } from './browser.ts'
import { type Answered, send, signIn } from './sign-in.ts'

/** Somebody who has signed in, and what they send beside the pages. */
export type Somebody = Visitor &
  Readonly<{ send: (method: string, path: string, body?: object, etag?: string) => Promise<Answered> }>

/** Somebody of a role at a browser of their own. */
export async function signedIn(site: Opened, role: LocalRole): Promise<Somebody> {
  const visitor = await site.visitor()
  await signIn(visitor.page, site, role)
  return { ...visitor, send: (method, path, body, etag) => send(visitor.page, { method, path, body, etag }) }
}
