import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openSite } from './browser.ts'
import { published, sentForApproval } from './publishing.ts'
import { type Somebody, signedIn } from './somebody.ts'

let site: Opened
let lead: Somebody
let approver: Somebody

const LONG = { timeout: 60_000 }

beforeAll(async () => {
  site = await openSite()
  lead = await signedIn(site, 'policy-lead')
  approver = await signedIn(site, 'approver')
}, 240_000)
afterAll(() => site?.close())

test('Home asks again when it is chosen on itself, and what is published tells of its later limits', async () => {
  const { page } = approver
  await page.goto('/')
  await page.getByText('Nothing is waiting for you.').waitFor(LONG)
  const draft = await sentForApproval(lead, { days: 12, from: '2027-01-01', why: 'Families need two more days.' })
  await page.locator('header a[href="/"]').first().click()
  await page.getByText('Families need two more days. Saved by').waitFor(LONG)
  await published(approver, draft, '2027-01-01')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.getByText('Nothing is waiting for you.').waitFor(LONG)
  await page.goto('/procedures/york/history')
  const card = page.locator('#version-2027-01-01')
  await card.getByText('2 time limits later than the law allows, each with a reason:').waitFor(LONG)
  await card
    .getByText(/^Y2\.2 \w/)
    .first()
    .waitFor(LONG)
  expect(await card.getByText('the chapter counts in days; the earlier day is used').count()).toBe(2)
}, 240_000)

test('a provision leads those who may edit to where it can be changed, and nobody else', async () => {
  const link = { name: 'Change this in a draft' }
  await lead.page.goto('/procedures/york/provisions/Y5.5')
  await lead.page.getByRole('link', link).waitFor(LONG)
  await approver.page.goto('/procedures/york/provisions/Y5.5')
  await approver.page.getByRole('heading', { name: 'What it says' }).waitFor(LONG)
  expect(await approver.page.getByRole('link', link).count()).toBe(0)
}, 240_000)
