import { readFileSync } from 'node:fs'
import type { IRouter, RequestHandler } from 'express'
import { known, sendKnown } from '../etag.ts'
import { kindFor, place } from '../negotiate.ts'
import type { Services } from '../services.ts'
import { sendPage } from './pages.ts'

const FILES = new URL('../../editor/sign-in/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, FILES), 'utf8')

/** The page to which a link leads, and where somebody begins to sign in: one of the pages, or a small one where they have not been built. */
export function signInPage(router: IRouter, { signIn, pages }: Services): void {
  const page = known('text/html', read(signIn.kind === 'local' ? 'link.html' : 'provider.html'))
  const script = known('text/javascript', read('sign-in.js'))
  const small: readonly RequestHandler[] = [withScript, (_req, res) => sendKnown(res, page)]
  place(router, '/sign-in', { get: pages === undefined ? small : [showPage(pages)] })
  place(router, '/sign-in/sign-in.js', { get: [(_req, res) => sendKnown(res, script)] })
}

const showPage =
  (pages: string): RequestHandler =>
  (req, res) => {
    kindFor(req, ['text/html'])
    sendPage(res, pages, 'index.html')
  }

/** Other pages have no script; this one has one, of this server, that talks to this server and to nobody else. */
const withScript: RequestHandler = (req, res, next) => {
  kindFor(req, ['text/html'])
  const policy = String(res.getHeader('Content-Security-Policy'))
  res.set('Content-Security-Policy', `${policy};script-src 'self';connect-src 'self'`)
  next()
}
