import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATIENTLY } from '../server/serving.ts'
import { type Opened, openSite, type Visitor } from './browser.ts'
import { signIn } from './sign-in.ts'
import { looked, lookedNow, SOUND, typeDay } from './walk.ts'

let site: Opened
let lead: Visitor

beforeAll(async () => {
  site = await openSite()
  lead = await site.visitor()
  await signIn(lead.page, site, 'policy-lead')
}, 180_000)
afterAll(() => site?.close())

describe('the words', () => {
  test('say who knows each, and lead to the provisions that use it', async () => {
    const { page } = lead
    await page.goto('/words?kind=milestones&q=invitations-sent')
    const row = page.locator('tbody tr', { hasText: 'invitations-sent' }).first()
    await row.waitFor()
    await row.locator('summary').click()
    await row.getByRole('link', { name: /^Y5\.5/ }).click()
    await expect.poll(() => page.url(), PATIENTLY).toMatch(/\/procedures\/york\/provisions\/Y5\.5$/)
  })

  test.each([
    ['words', '/words', 'table'],
    ['calendar', '/calendars/england-and-wales', '#count-length']
  ] as const)('%s is accessible, and fits a narrow screen', async (name, path, ready) => {
    expect(await looked(lead, path, ready, name)).toEqual(SOUND)
  })
})

describe('the bank holidays', () => {
  test('are counted by', async () => {
    const { page } = lead
    await page.goto('/calendars/england-and-wales')
    await page.waitForSelector('#count-length')
    await page.fill('#count-length', '10')
    await page.focus('#count-from-day')
    await typeDay(page, 'count-from', '2027-01-12')
    await page.getByRole('button', { name: 'Count' }).click()
    await page.getByText('10 working days before Tuesday 12 January 2027 is Thursday 24 December 2026').waitFor()
    expect(await lookedNow(lead, 'calendar-counted')).toEqual(SOUND)
  })

  test('get a new one by form, with the due days that it moves, and somebody else publishes it', async () => {
    const { page } = lead
    await page.goto('/calendars/england-and-wales')
    await page.getByRole('button', { name: 'Begin a change' }).click()
    await page.fill('#holiday-title', 'A day for the whole country')
    await typeDay(page, 'holiday-day', '2027-05-17')
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('new holiday: 17 May 2027, A day for the whole country').waitFor({ timeout: 60_000 })
    await expect
      .poll(() => page.getByText(/^within 20 working days of the day the child came into care/).count(), PATIENTLY)
      .toBeGreaterThan(0)
    await expect.poll(() => page.getByText('Checking').count(), { timeout: 60_000 }).toBe(0)
    expect(await lookedNow(lead, 'calendar-draft')).toEqual(SOUND)
    await page.getByRole('button', { name: 'Send for approval' }).click()
    await page.getByText('Waiting for somebody else to approve it').waitFor({ timeout: 60_000 })
    const approver = await site.visitor()
    await signIn(approver.page, site, 'approver', new URL(page.url()).pathname)
    await approver.page.getByRole('button', { name: 'Approve exactly this' }).click()
    await approver.page.getByRole('button', { name: 'Publish, to hold from now on' }).click({ timeout: 60_000 })
    await approver.page.getByText('This change has been published').waitFor({ timeout: 60_000 })
    await approver.page.goto('/calendars/england-and-wales')
    await approver.page.getByText('2027: 9 bank holidays').waitFor()
  }, 240_000)
})
