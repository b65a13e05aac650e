import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openSite } from './browser.ts'
import { published, sentForApproval } from './publishing.ts'
import { type Somebody, signedIn } from './somebody.ts'
import { lookedNow, SOUND } from './walk.ts'

let site: Opened
let lead: Somebody
let draft: string

const LONG = { timeout: 60_000 }

beforeAll(async () => {
  site = await openSite()
  lead = await signedIn(site, 'policy-lead')
  const first = await sentForApproval(lead, { days: 12, from: '2027-01-01', why: 'Families need two more days.' })
  await published(await signedIn(site, 'approver'), first, '2027-01-01')
}, 240_000)
afterAll(() => site?.close())

const savingOf = (): Promise<string | null> => lead.page.locator('.dc-saved').getAttribute('data-saving')

async function typeDay(day: string, month: string, year: string): Promise<void> {
  await lead.page.locator('#in-force-day').fill(day, LONG)
  await lead.page.locator('#in-force-month').fill(month)
  await lead.page.locator('#in-force-year').fill(year)
}

test('a second draft is asked which version it begins from, the latest chosen', async () => {
  const { page } = lead
  await page.goto('/procedures/york')
  await page.getByRole('button', { name: 'Change this procedure' }).click(LONG)
  expect(await page.getByLabel('Comes into force on 1 January 2027 (latest)').isChecked(LONG)).toBe(true)
  expect(await lookedNow(lead, 'begin-from')).toEqual(SOUND)
  await page.getByLabel('In force now, from 15 March 2024').check()
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await page.getByRole('heading', { level: 1, name: 'What the draft says' }).waitFor(LONG)
  draft = page.url()
  await page.getByText('Another version comes into force on 1 January 2027.').waitFor(LONG)
  expect(await lookedNow(lead, 'beside')).toEqual(SOUND)
}, 240_000)

test('a letter is not saved from the moment that it is typed, and outlives a reload at once', async () => {
  const { page } = lead
  await page.goto(`${draft}/provisions/Y5.1`)
  await page.getByLabel('How many').fill('21', LONG)
  expect(await savingOf()).toBe('unsaved')
  await page.reload()
  await expect.poll(() => page.getByLabel('How many').inputValue(), LONG).toBe('21')
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor(LONG)
  await page.reload()
  await expect.poll(() => page.getByLabel('How many').inputValue(), LONG).toBe('21')
}, 240_000)

test('a day that is none is refused at its field, is kept as it was typed, and is never called saved', async () => {
  const { page } = lead
  await page.goto(`${draft}/approval`)
  expect(await page.locator('#in-force-year').inputValue(LONG)).toBe('')
  await page.getByRole('button', { name: 'Save what this change is' }).click()
  await page.locator('.govuk-error-summary').getByText('Give the day from which it is to be in force').waitFor(LONG)
  await page.getByLabel('It changes a time limit').check()
  await page.getByLabel('It adds a duty').check()
  await page.getByLabel('Why', { exact: true }).fill('One more day to call.')
  await typeDay('31', '2', '2027')
  await page.getByRole('button', { name: 'Save what this change is' }).click()
  await page.locator('#in-force-error', { hasText: '31/2/2027 is not a real day' }).waitFor(LONG)
  expect(await page.getByText('Saved.', { exact: true }).count()).toBe(0)
  expect(await lookedNow(lead, 'no-day')).toEqual(SOUND)
  await page.getByRole('link', { name: 'Provisions', exact: true }).click()
  await page.getByRole('link', { name: 'Approval' }).click()
  expect(await page.locator('#in-force-day').inputValue(LONG)).toBe('31')
  expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe('One more day to call.')
  expect(await page.getByLabel('It adds a duty').isChecked()).toBe(true)
}, 240_000)

test('what the other version changes would be lost, which is no passed check, until it is taken over', async () => {
  const { page } = lead
  await typeDay('1', '3', '2027')
  await page.locator('[data-check="base"][data-passed="false"]').waitFor({ timeout: 120_000 })
  await page.getByText(/would take the place of the other from 1 March 2027/).waitFor(LONG)
  await page.getByRole('link', { name: 'Take its changes over, or leave them out' }).click()
  await page.getByText(/What the version of 1 January 2027 changed is put beside/).waitFor(LONG)
  expect(await lookedNow(lead, 'take-over')).toEqual(SOUND)
  await page.getByRole('button', { name: 'Take its changes over' }).click()
  await page.getByRole('heading', { level: 1, name: 'What this draft changes' }).waitFor(LONG)
  await page.getByText('20 → 21 working days').first().waitFor(LONG)
  expect(await page.getByText('Another version comes into force').count()).toBe(0)
  expect(await page.getByText('12 → 10 working days').count()).toBe(0)
  await page.getByRole('link', { name: 'Approval' }).click()
  await page.locator('[data-check="base"][data-passed="true"]').waitFor({ timeout: 120_000 })
  expect(await page.getByLabel('It adds a duty').isChecked()).toBe(true)
  expect(lead.complaints).toEqual([])
}, 240_000)
