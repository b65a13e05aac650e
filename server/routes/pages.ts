import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Express, type RequestHandler, type Response } from 'express'
import { known, sendKnown } from '../etag.ts'
import type { Services } from '../services.ts'

const BUILT = fileURLToPath(new URL('../../editor/dist', import.meta.url))

/** Scripts, styles and pictures of this server alone; a style attribute is set by script, never written in a page. */
const PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'"
].join('; ')

/** Monaco writes styles into its page. It is a document of its own, so that no other page has to allow it. */
const SOURCE = PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace(
  "; require-trusted-types-for 'script'",
  ''
)

/** The folder of the pages, if they have been built: `npm start` does so, when anything that they are made of has changed. */
export const builtPages = (): string | undefined => (existsSync(`${BUILT}/index.html`) ? BUILT : undefined)

/** What the pages are made of. They are the same for everybody: who may see what is decided where they ask for it. */
export function pageFiles(app: Express, { pages }: Services): void {
  if (pages === undefined) return
  // A script that works beside the page is held to the policy that it comes with.
  const setHeaders = (res: Response, file: string): void => {
    res.set('Content-Security-Policy', PAGES)
    if (file.endsWith(PACKED)) res.set('Content-Encoding', 'gzip').type(extname(file.slice(0, -PACKED.length)))
  }
  const forGood = { immutable: true, maxAge: '1y', index: false, redirect: false, setHeaders } as const
  app.use('/assets', packed(`${pages}/assets`), express.static(`${pages}/assets`, forGood))
}

const PACKED = '.gz'

/** Has a piece sent as it was packed when it was built, to a browser that takes it so: it is the same for everybody, and holds no secret. */
function packed(folder: string): RequestHandler {
  const there = new Set(existsSync(folder) ? readdirSync(folder).map((name) => `/${name}`) : [])
  return (req, res, next) => {
    if (!there.has(req.path + PACKED)) return next()
    res.vary('Accept-Encoding')
    if (req.acceptsEncodings('gzip', 'identity') === 'gzip') req.url = req.path + PACKED
    next()
  }
}

/** Every address that nothing else answers and that is a page's: they are all one document, which looks at the address itself. */
export function pagesElsewhere({ pages }: Services): RequestHandler {
  return (req, res, next) => {
    if (pages === undefined || (req.method !== 'GET' && req.method !== 'HEAD') || isForPrograms(req.path)) return next()
    if (req.path === '/icon.png') return sendPage(res, pages, 'icon.png')
    if (req.accepts(['application/json', 'text/html']) !== 'text/html') return next()
    sendPage(res, pages, req.path === '/source' ? 'source.html' : 'index.html')
  }
}

/** Programs are told plainly that there is nothing, and so is a browser that asks for a file. A provision may have a point in its number. */
const isForPrograms = (path: string): boolean =>
  /^\/(v1|assets|start)(\/|$)/.test(path) || (/\/\.|\.[a-z][\w-]*$/.test(path) && path !== '/icon.png')

const TYPES = { 'index.html': 'text/html', 'source.html': 'text/html', 'icon.png': 'image/png' } as const

/** Read each time: they are small, and a page that is kept from before names scripts that are no longer there. */
export function sendPage(res: Response, pages: string, file: keyof typeof TYPES): void {
  res.set('Content-Security-Policy', file === 'source.html' ? SOURCE : PAGES)
  sendKnown(res.vary('Accept'), known(TYPES[file], readFileSync(`${pages}/${file}`)))
}
