import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openSite } from './browser.ts'
import { sentForApproval } from './publishing.ts'
import { newLinkSecret, send, signInBy } from './sign-in.ts'
import { type Somebody, signedIn } from './somebody.ts'
import { looked, lookedNow, SOUND } from './walk.ts'

const DATA = mkdtempSync(join(tmpdir(), 'duecourse-mishaps-'))
const LONG = { timeout: 60_000 }

let site: Opened
let lead: Somebody
let approver: Somebody

beforeAll(async () => {
  site = await openSite({ DUECOURSE_DATA: DATA })
  lead = await signedIn(site, 'policy-lead')
  approver = await signedIn(site, 'approver')
}, 240_000)
afterAll(() => site?.close())

type Begun = Readonly<{ api: string; page: string; text: string; etag: string }>

/** A new draft of York, past the forms. */
async function begun(version = '2024-03-15'): Promise<Begun> {
  const { json, etag } = await lead.send('POST', '/v1/rulesets/york/drafts', { from: 'version', version })
  const tail = `/york/drafts/${String(json['id'])}`
  return { api: `/v1/rulesets${tail}`, page: `/procedures${tail}`, text: String(json['text']), etag }
}

const withDays = (text: string, days: number): string =>
  text.replace(/\d+ working days, before: meeting, met: inv/, `${days} working days, before: meeting, met: inv`)

describe('an address that is badly written, or leads nowhere', () => {
  test.each([
    '/procedures/%zz/drafts/x',
    '/procedures/york/drafts/x/provisions/%zz',
    '/procedures/nope',
    '/procedures/york/provisions/%zz'
  ])('opens a page that says so: %s', async (path) => {
    const found = await looked(lead, path, 'h1:has-text("Page not found")', 'not-found')
    expect(found).toEqual(SOUND)
  })

  test('with a mark that is none still shows what is there', async () => {
    await lead.page.goto('/compare?left=york&right=brighton-and-hove#%zz')
    await lead.page.locator('.dc-change').first().waitFor(LONG)
    expect(lead.complaints).toEqual([])
  })
})

describe('a draft that cannot be read', () => {
  test('for a fault in one provision tells what is wrong and where, and all else in sentences', async () => {
    const { api, page: at, text, etag } = await begun()
    const faulty = withDays(text, 12).replace('met: keeping-out-decided', 'met: keeping-out-agreed')
    await lead.send('PUT', api, { text: faulty }, etag)
    const { page } = lead
    await page.goto(`${at}/changes`)
    await page.getByRole('heading', { name: 'What cannot be read, as it is written' }).waitFor(LONG)
    await page.getByText('10 → 12 working days before the review meeting: tighter').waitFor(LONG)
    const written = page.locator('.dc-change', { hasText: 'Y5.10 Leaving the child or the parents uninvited' })
    expect(await written.locator('ins').allTextContents()).toEqual(['agreed'])
    expect(await lookedNow(lead, 'draft-changes-in-part')).toEqual(SOUND)
    await page.getByRole('link', { name: 'Y5.10: What meets it still has to be chosen' }).click()
    await page.getByRole('heading', { level: 1, name: /^Y5\.10 / }).waitFor(LONG)
  }, 240_000)

  test('for a fault in the text itself leads to its line, and lays the texts side by side', async () => {
    const { api, page: at, text, etag } = await begun()
    const faulty = withDays(text, 12).replace('id: Y5.10\n', 'id: Y5.10\n   bad: [\n')
    await lead.send('PUT', api, { text: faulty }, etag)
    const { page } = lead
    await page.goto(`${at}/changes`)
    await page.locator('.dc-change', { hasText: 'Y5.5 Invitations and consultation papers' }).waitFor(LONG)
    expect(await lookedNow(lead, 'draft-changes-as-written')).toEqual(SOUND)
    await page.getByRole('link', { name: 'Provisions', exact: true }).click()
    await page.getByText('Its provisions can be shown again once the text can be read.', { exact: false }).waitFor(LONG)
    expect(await lookedNow(lead, 'draft-overview-unreadable')).toEqual(SOUND)
    await page
      .getByRole('link', { name: /^Line 1,05\d of the source: / })
      .first()
      .click()
    await page.getByRole('link', { name: 'Go to the form of Y5.10' }).waitFor(LONG)
  }, 240_000)
})

test('signing in again in another tab loses nothing of what was typed meanwhile', async () => {
  const { page: at } = await begun()
  const { page, context } = lead
  await page.goto(`${at}/provisions/Y5.5`)
  await page.getByLabel('How many').waitFor(LONG)
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('button', { name: 'Sign out' }).click(LONG)
  await other.getByRole('link', { name: 'Sign in', exact: true }).waitFor(LONG)
  await page.getByLabel('How many').fill('14')
  const bar = page.getByRole('region', { name: 'Saving, and taking back' })
  await bar.getByText('Not saved, since you are signed out.').waitFor(LONG)
  expect(await lookedNow(lead, 'draft-signed-out')).toEqual(SOUND)
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    bar.getByRole('link', { name: /^Sign in again/ }).click()
  ])
  await signInBy(tab, newLinkSecret(DATA, 'policy-lead'))
  await page.bringToFront()
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor(LONG)
  await page.reload()
  await expect.poll(() => page.getByLabel('How many').inputValue(), LONG).toBe('14')
  await tab.close()
  await other.close()
}, 240_000)

test('what one person typed is never saved by whoever signs in after them, and is there for them again', async () => {
  const { page: at, api } = await begun()
  const { page, context } = lead
  await page.goto(`${at}/provisions/Y5.5`)
  await page.getByLabel('How many').waitFor(LONG)
  const other = await context.newPage()
  const signOut = async (): Promise<void> => {
    await other.getByRole('button', { name: 'Sign out' }).click(LONG)
    await other.getByRole('link', { name: 'Sign in', exact: true }).waitFor(LONG)
  }
  await other.goto('/')
  await signOut()
  await page.getByLabel('How many').fill('14')
  await page.getByText('Not saved, since you are signed out.').waitFor(LONG)
  // Somebody who may write in the same draft.
  await signInBy(other, newLinkSecret(DATA, 'administrator'))
  const granted = { method: 'PUT', path: '/v1/people/local%2Fapprover/grants/policy-lead/york' }
  expect((await send(other, granted)).status).toBeLessThan(300)
  await signOut()
  await signInBy(other, newLinkSecret(DATA, 'approver'))
  await page.bringToFront()
  await page.getByText('Somebody who was signed in here before left changes to this draft').waitFor(LONG)
  expect(await page.getByLabel('How many').inputValue()).toBe('10')
  expect(await lookedNow(lead, 'draft-left-by-another')).toEqual(SOUND)
  await signOut()
  await signInBy(other, newLinkSecret(DATA, 'policy-lead'))
  await page.reload()
  await expect.poll(() => page.getByLabel('How many').inputValue(), LONG).toBe('14')
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor(LONG)
  const { json } = await lead.send('GET', api)
  expect(JSON.stringify(json)).toContain('local/policy-lead')
  expect(JSON.stringify(json)).not.toContain('local/approver')
  expect(String(json['text'])).toContain('14 working days, before: meeting, met: inv')
  await other.close()
}, 240_000)

describe('a version on its way', () => {
  let beside: Begun

  test('is approved and published once, however often the button is pressed, and says that it is under way', async () => {
    beside = await begun()
    const draft = await sentForApproval(lead, { days: 12, from: '2027-01-01', why: 'Families need two more days.' })
    const { page } = approver
    const posts: string[] = []
    page.on('request', (one) => {
      if (one.method() === 'POST') posts.push(new URL(one.url()).pathname.split('/').at(-1) ?? '')
    })
    await page.goto(`${draft.path.replace('/v1/rulesets', '/procedures')}/approval`)
    await page.getByRole('button', { name: 'Approve', exact: true }).dblclick(LONG)
    await page.getByText('You have approved this draft.').waitFor(LONG)
    let goOn = (): void => undefined
    const held = new Promise<void>((resolve) => (goOn = resolve))
    await page.route('**/publication', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: 'Publish, in force from 1 January 2027' }).dblclick()
    await page.getByRole('status').getByText('Publishing: everything is checked once more.').waitFor(LONG)
    expect(await page.getByRole('button', { name: 'Publishing…' }).isDisabled()).toBe(true)
    goOn()
    await page.getByRole('alert').getByText('Published, in force from 1 January 2027.').waitFor(LONG)
    expect(posts).toEqual(['approval', 'publication'])
    expect(approver.complaints).toEqual([])
  }, 240_000)

  test('that changed the same as a draft beside it: which is to stand is chosen, and leads to where it is chosen', async () => {
    const { api, page: at, text, etag } = beside
    const saving = { text: withDays(text, 15), inForceFrom: '2027-03-01', change: 'changes-a-timescale', why: 'More.' }
    await lead.send('PUT', api, saving, etag)
    const { page } = lead
    await page.goto(at)
    await page.getByRole('link', { name: 'Take its changes over, or leave them out' }).click(LONG)
    await page.getByText('at least 15 working days').waitFor(LONG)
    await page.getByRole('button', { name: 'Take its changes over' }).click()
    const clash = 'Choose which is to stand: Y5.5 Invitations and consultation papers: how long'
    await page.getByRole('link', { name: clash }).click(LONG)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('clash-0')
    expect(await lookedNow(lead, 'take-over-clash')).toEqual(SOUND)
    await page.getByLabel('What the version of 1 January 2027 says').check()
    await page.getByRole('button', { name: 'Take its changes over' }).click()
    await page.getByText('Nothing has changed.').waitFor(LONG)
  }, 240_000)

  test('that was withdrawn is told to the draft that began from it, where it is read and where it is decided about', async () => {
    const { page: at } = await begun('2027-01-01')
    const why = { why: 'The panel did not agree.' }
    await approver.send('POST', '/v1/rulesets/york/versions/2027-01-01/withdrawal', why)
    const { page } = lead
    const told = page.getByRole('region', { name: 'A version withdrawn' })
    await page.goto(at)
    await told.getByText(/^Local approver .* withdrew it on .*: The panel did not agree\.$/).waitFor(LONG)
    expect(await lookedNow(lead, 'base-withdrawn')).toEqual(SOUND)
    await page.getByRole('navigation', { name: 'Parts of this draft' }).getByRole('link', { name: 'Approval' }).click()
    await told.getByRole('link', { name: 'Read everything that this draft changes' }).click(LONG)
    await page.getByText('10 → 12 working days before the review meeting: tighter').waitFor(LONG)
    expect(lead.complaints.filter((one) => !/status of 401/.test(one))).toEqual([])
  }, 240_000)
})

describe('rules go by their paragraphs and titles, not by their keys', () => {
  const KEY = /\b[A-Z]{1,3}\d+[\w.]*\/[a-z][\w-]*/

  /** The texts on the page, but for those that are there to be read by a program, that have a key in them. */
  const keysOn = (): Promise<readonly string[]> =>
    lead.page.evaluate((key) => {
      const found: string[] = []
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode
        if (parentElement?.closest('pre') === null && new RegExp(key).test(textContent ?? ''))
          found.push(textContent ?? '')
      }
      return found
    }, KEY.source)

  const SCREENS = [
    ['/procedures/york', '.dc-cycle'],
    ['/procedures/york/provisions/Y5.10', '.dc-examples'],
    ['/procedures/york/readings', '.govuk-summary-card'],
    ['/compare?left=york&right=brighton-and-hove', '.dc-change'],
    ['/compare?left=york&right=brighton-and-hove&view=table', 'table'],
    ['/compare?left=york&right=brighton-and-hove&view=timeline', '.dc-two__left'],
    ['/compare?left=york&right=brighton-and-hove&view=floor', 'table']
  ] as const
  test.each(SCREENS)('on %s', async (path, ready) => {
    await lead.page.goto(path)
    await lead.page.locator(ready).first().waitFor(LONG)
    expect(await keysOn()).toEqual([])
  })

  test('nor on the pages of a draft', async () => {
    const { page: at } = await begun()
    for (const [tail, ready] of [
      ['/provisions/Y5.10', '.dc-guests td'],
      ['/examples?provision=Y5.10', '.dc-given'],
      ['/examples/new?provision=Y5.10', '#asks'],
      ['/readings', '.govuk-summary-list']
    ] as const) {
      await lead.page.goto(`${at}${tail}`)
      await lead.page.locator(ready).first().waitFor(LONG)
      expect(await keysOn()).toEqual([])
    }
  }, 120_000)
})
