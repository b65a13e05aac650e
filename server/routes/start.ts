import { readFileSync } from 'node:fs'
import type { IRouter, RequestHandler } from 'express'
import { type Known, known, sendKnown } from '../etag.ts'
import { kindFor, place } from '../negotiate.ts'
import type { Services } from '../services.ts'
import { sendPage } from './pages.ts'

const FILES = new URL('../../editor/start/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, FILES), 'utf8')

/** What the commands on the page are written for; where the server listens elsewhere, they say so. */
const WRITTEN_FOR = 'http://localhost:8080'

/** The page that says what this is. It comes first where the pages of the editor have not been built. */
export function start(router: IRouter, { pages }: Services): void {
  const page = showPage(read('index.html'))
  place(router, '/', { get: [pages === undefined ? page : showEditor(pages)] })
  place(router, '/start', { get: [page] })
  place(router, '/start/start.css', { get: [showFile(known('text/css', read('start.css')))] })
  place(router, '/start/icon.svg', { get: [showFile(known('image/svg+xml', read('icon.svg')))] })
}

const showPage =
  (page: string): RequestHandler =>
  (req, res) => {
    kindFor(req, ['text/html'])
    // The name was looked at against the list of this machine's own names before anything came here.
    sendKnown(res, known('text/html', page.replaceAll(WRITTEN_FOR, `http://${req.headers.host}`)))
  }

const showEditor =
  (pages: string): RequestHandler =>
  (req, res) => {
    kindFor(req, ['text/html'])
    sendPage(res, pages, 'index.html')
  }

const showFile =
  (file: Known): RequestHandler =>
  (_req, res) =>
    sendKnown(res, file)
