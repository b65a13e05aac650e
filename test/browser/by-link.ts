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
export async function signIn(page: Page, site: Opened, role: LocalRole, back = '/procedures'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(back)}#${linkSecret(site, role)}`)
  await page.getByRole('button', { name: 'Sign in with this link' }).click()
  await page.locator('.dc-who', { hasText: 'Signed in as' }).waitFor()
}

/** Writes something by the page's own session, past its forms; gives the id of what was made. */
export const writes = (page: Page, path: string, method: string, body: object): Promise<string> =>
  page.evaluate(
    async ([to, how, what]) => {
      const { csrf } = (await (await fetch('/v1/me')).json()) as { csrf: string }
      const headers = {
        'Content-Type': 'application/json',
        'X-CSRF-Token': csrf,
        'Idempotency-Key': crypto.randomUUID()
      }
      const answer = await fetch(to, { method: how, headers, body: JSON.stringify(what) })
      const made = (await answer.json()) as { id?: string; title?: string }
      if (made.id === undefined) throw new Error(made.title ?? 'nothing was made')
      return made.id
    },
    [path, method, body] as const
  )
