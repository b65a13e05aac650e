import { execFileSync } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import type { Page } from 'playwright-core'
import type { LocalRole } from '../../server/people/links.ts'
import type { Opened } from './browser.ts'

/** The secret of the link that the server told of for one of its local people. */
export function linkSecret(site: Opened, role: LocalRole): string {
  const found = new RegExp(`^\\s+${role}\\s+\\S+#(\\S+)`, 'm').exec(site.greeting())?.[1]
  if (found === undefined) throw new Error(`the server told of no link for ${role}`)
  return found
}

/** Signs somebody in by their link, on the page that is there for it, and waits until the page knows them. */
export const signIn = (page: Page, site: Opened, role: LocalRole, back = '/procedures'): Promise<void> =>
  signInBy(page, linkSecret(site, role), back)

/** The same by the secret of a link. */
export async function signInBy(page: Page, secret: string, back = '/procedures'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(back)}#${secret}`)
  await page.getByRole('button', { name: 'Sign in with this link' }).click()
  await page.locator('.dc-who', { hasText: 'Signed in as' }).waitFor()
}

/** What the server answered to something that was sent beside the pages. */
export type Answered = Readonly<{ status: number; etag: string; json: Readonly<Record<string, unknown>> }>

type Sending = Readonly<{ method: string; path: string; body?: object | undefined; etag?: string | undefined }>

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

/** Makes something by the session of a page, past its forms; gives its id. */
export async function writes(page: Page, path: string, method: string, body: object): Promise<string> {
  const { json } = await send(page, { method, path, body })
  if (typeof json['id'] === 'string') return json['id']
  throw new Error(typeof json['title'] === 'string' ? json['title'] : 'nothing was made')
}

const ROOT = resolve(import.meta.dirname, '../..')

/** The secret of another link, made beside a server whose data is in a folder of its own: a link lets somebody in once. */
export function newLinkSecret(data: string, role: LocalRole): string {
  const said = execFileSync(process.execPath, ['server/cli/duecourse.js', 'link', '--role', role], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      DUECOURSE_DATA: data,
      DATABASE_URL: ''
    }
  })
  const found = /#(\S+)/.exec(said)?.[1]
  if (found === undefined) throw new Error(`no link was made: ${said}`)
  return found
}
