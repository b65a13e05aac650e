import type { Page } from 'playwright-core'
import type { LocalRole } from '../../server/people/links.ts'
import type { Opened } from './browser.ts'
import { signIn as signInByLink } from './by-link.ts'

/** What the server answered to something that was sent beside the pages. */
export type Answered = Readonly<{ status: number; etag: string; json: Readonly<Record<string, unknown>> }>

type Sending = Readonly<{ method: string; path: string; body?: object | undefined; etag?: string | undefined }>

/** Signs somebody of a role in, by the link that the server told when it started. */
export const signIn = (page: Page, site: Opened, role: string): Promise<void> =>
  signInByLink(page, site, role as LocalRole)

/** Sends something by the session of a page, past its forms. */
export const send = (page: Page, sending: Sending): Promise<Answered> =>
  page.evaluate(async ({ method, path, body, etag }) => {
    const { csrf } = (await (await fetch('/v1/me')).json()) as { csrf: string }
    const headers: Record<string, string> = { Accept: 'application/json', 'X-CSRF-Token': csrf }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (etag !== undefined) headers['If-Match'] = etag
    if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID()
    const init: RequestInit = { method, headers }
    if (body !== undefined) init.body = JSON.stringify(body)
    const answer = await fetch(path, init)
    const text = await answer.text()
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    return { status: answer.status, etag: answer.headers.get('ETag') ?? '', json }
  }, sending)
