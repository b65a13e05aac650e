import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATIENTLY } from '../server/serving.ts'
import { type Opened, openSite } from './browser.ts'
import { published, publishedUrgently, sentForApproval } from './publishing.ts'
import { type Somebody, signedIn } from './somebody.ts'
import { damaged } from './tampering.ts'
import { looked, lookedNow, SOUND, tabTo } from './walk.ts'

const DATA = mkdtempSync(join(tmpdir(), 'duecourse-audit-'))

let site: Opened
let auditor: Somebody
let approver: Somebody
let author: Somebody

beforeAll(async () => {
  site = await openSite({ DUECOURSE_DATA: DATA })
  auditor = await signedIn(site, 'auditor')
  approver = await signedIn(site, 'approver')
  author = await signedIn(site, 'policy-lead')
  const alone = await signedIn(site, 'urgent-publisher')
  const agreed = { days: 12, from: '2027-02-01', why: 'Parents asked for more time' }
  await published(approver, await sentForApproval(author, agreed), agreed.from)
  const hasty = await sentForApproval(author, { days: 11, from: '2027-03-01', why: 'Before the holidays' })
  await publishedUrgently(alone, hasty, 'The panel sits tomorrow')
}, 240_000)
afterAll(() => site?.close())

const BOTH = '/compare?left=york&right=brighton-and-hove'

describe('an auditor compares York with Brighton and Hove', () => {
  test('and finds out by keyboard alone how they differ on records after the meeting, without their source', async () => {
    const { page } = auditor
    await page.goto('/changes')
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.waitForSelector('#left')
    await tabTo(page, '#left')
    await page.keyboard.type('City of York')
    await tabTo(page, '#right')
    await page.keyboard.type('Brighton')
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.dc-change')
    expect(await page.locator('#summary').textContent()).toMatch(/^\d+ duties in both: \d+ ask the same, \d+ do not\./)
    await tabTo(page, '#about')
    await page.keyboard.type('Records')
    await expect.poll(() => page.url(), PATIENTLY).toContain('about=records')
    const card = page.locator('#Y8\\.17_B14\\.2')
    await expect
      .poll(() => card.textContent(), PATIENTLY)
      .toContain('York 5, Brighton & Hove 15 working days after the review')
    expect(await card.locator('del').allTextContents()).toEqual(['must', '5'])
    expect(await card.locator('ins').allTextContents()).toEqual(['will', '15'])
    expect(await card.textContent()).toContain('York has another rule on this, Y12.2: there the two ask the same.')
    expect(await page.locator('.dc-change', { hasText: 'Y5.5' }).count()).toBe(0)
    const only = page.locator('.dc-change', { hasText: 'Notice that the record is complete' })
    expect(await only.textContent()).toContain('Only in Brighton & Hove')
    expect(await lookedNow(auditor, 'compare-records')).toEqual(SOUND)
  })

  const VIEWS = [
    ['sentences', '.dc-change'],
    ['table', 'table'],
    ['timeline', '.dc-two__left'],
    ['behaviour', '.dc-change'],
    ['floor', 'table'],
    ['text', '.govuk-tabs__panel a']
  ] as const
  test.each(VIEWS)('and each look at it can be read by everybody: %s', async (view, ready) => {
    expect(await looked(auditor, `${BOTH}&view=${view}`, ready, `compare-${view}`)).toEqual(SOUND)
  })

  test('takes the differences away as a table', async () => {
    const { page } = auditor
    await page.goto(`${BOTH}&view=table&about=records`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click()
    ])
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
    expect(lines[0]).toBe('\uFEFFRule,About,Class,What,York,Brighton & Hove,In a sentence')
    expect(lines).toContain(
      '"Y8.17, B14.2",Full written record,Looser,timescale,within 5 working days of the review,within 15 working days of the review,"York 5, Brighton & Hove 15 working days after the review: Brighton & Hove is looser."'
    )
  })

  test('sees on one line of days how far the two lie apart, also as a table', async () => {
    const { page } = auditor
    await page.goto(`${BOTH}&view=timeline&about=records`)
    await page.waitForSelector('.dc-two__gap')
    const apart = page.locator('.dc-cycle__row', { hasText: 'Y8.17, B14.2' })
    expect(await apart.textContent()).toMatch(/14 days apart, York earlier/)
    await page.getByText('the same as a table').click()
    expect(await page.locator('tr', { hasText: 'Y8.17, B14.2' }).textContent()).toContain('14 days apart, York earlier')
  })

  test('opens a case that they decide otherwise, and nothing of it stands in the address', async () => {
    const { page } = auditor
    await page.goto(`${BOTH}&view=behaviour`)
    await page
      .getByRole('button', { name: /^Open this case by Brighton/ })
      .first()
      .click()
    await expect.poll(() => new URL(page.url()).pathname, PATIENTLY).toBe('/check')
    expect(new URL(page.url()).search).toBe('')
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('care')
    await page.waitForSelector('.dc-headline__says')
    await page.getByText('Answered by Looked After Reviews: version 2018-11-01').waitFor()
  })

  test('is led by an address to one provision', async () => {
    const { page } = auditor
    await page.goto(`${BOTH}#B14.3a`)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), PATIENTLY).toBe('Y12.3_B14.3a')
  })
})

describe('the history of a procedure', () => {
  test('tells who wrote, approved and published what, and why, and what was urgent', async () => {
    expect(await looked(auditor, '/procedures/york/history', '.govuk-summary-card', 'history')).toEqual(SOUND)
    const { page } = auditor
    const card = page.locator('#version-2027-02-01')
    const told = (await card.textContent()) ?? ''
    for (const part of ['To come into force', 'Changes a time limit', 'Parents asked for more time'])
      expect(told).toContain(part)
    expect(told).toMatch(/Written byLocal policy lead/)
    expect(told).toMatch(/Approved byLocal approver/)
    const urgent = page.locator('#version-2027-03-01')
    expect(await urgent.textContent()).toContain('Nobody: it was published urgently')
    expect(await page.locator('.dc-lane__urgent').textContent()).toContain('URGENT')
    await card.getByRole('link', { name: /^What version 2027-02-01 changed/ }).click()
    await page.waitForSelector('.dc-change')
    expect(await page.locator('#summary').textContent()).toBe('1 change: 1 tightened. 1 rule of 241 touched.')
    expect(await page.locator('#Y5\\.5').textContent()).toContain(
      '10 → 12 working days before the review meeting: tighter.'
    )
  })

  test('has no control in it for those who may only read, and those for others that they may use', async () => {
    const { page } = auditor
    await page.goto('/procedures/york/history')
    await page.waitForSelector('.govuk-summary-card')
    expect(await page.locator('main .govuk-summary-card button').count()).toBe(0)
    await approver.page.goto('/procedures/york/history')
    const card = approver.page.locator('#version-2027-03-01')
    await card.getByRole('button', { name: 'Say that you have looked at it' }).click()
    await approver.page.getByLabel('What you found').fill('It can stand')
    await card.getByRole('button', { name: 'Say that you have looked at it' }).click()
    const asked = card.getByRole('button', { name: 'Say that you have looked at it' })
    await expect.poll(() => asked.count(), PATIENTLY).toBe(0)
    expect(await card.textContent()).toMatch(/Looked at afterwardsLocal approver.*: It can stand/)
  })

  test('begins a draft from an old version, which publishes nothing', async () => {
    const { page } = author
    await page.goto('/procedures/york/history')
    await page.getByRole('button', { name: 'Begin a draft from this version : version 2024-03-15' }).click()
    await page.waitForURL(/\/procedures\/york\/drafts\/[0-9a-f-]+$/)
    await auditor.page.goto('/procedures/york/history')
    const summary = auditor.page.locator('.govuk-body-l')
    const says = '3 versions published; version 2024-03-15 in force; 2 to come into force.'
    await expect.poll(() => summary.textContent(), PATIENTLY).toBe(says)
  })

  test('withdraws a version with a reason only; it can still be read and compared', async () => {
    const { page } = approver
    await page.goto('/procedures/york/history')
    const card = page.locator('#version-2027-03-01')
    await card.getByRole('button', { name: 'Withdraw version 2027-03-01' }).click()
    await card.getByRole('button', { name: 'Withdraw version 2027-03-01' }).click()
    await card.getByText('Say why, in a sentence').waitFor()
    await card.getByLabel('Why it is withdrawn').fill('Agreed in haste')
    await card.getByRole('button', { name: 'Withdraw version 2027-03-01' }).click()
    await expect.poll(() => card.textContent(), PATIENTLY).toMatch(/Withdrawn byLocal approver.*: Agreed in haste/)
    await page.goto('/compare?left=york@2027-02-01.1&right=york@2027-03-01.1')
    await page.waitForSelector('.dc-change')
    expect(await page.locator('#Y5\\.5').textContent()).toContain('12 → 11 working days')
  })
})

describe('changes over all procedures', () => {
  const SCREENS = [
    ['changes', '/changes', 'table'],
    ['amendments', '/changes/amendments?procedure=york', 'table'],
    ['print-pack', '/changes/print?procedure=york', '.dc-pack'],
    ['coverage-approvals', '/procedures/york/coverage?asAt=2027-02-01', '#approvals']
  ] as const
  test.each(SCREENS)('%s can be read by everybody', async (name, path, ready) => {
    expect(await looked(auditor, path, ready, name)).toEqual(SOUND)
  })

  test('are told as amendments: the chapter, what changed, from when', async () => {
    const { page } = auditor
    await page.goto('/changes/amendments?procedure=york')
    const row = page.locator('tr', { hasText: '10 → 12 working days' })
    await expect.poll(() => row.textContent(), PATIENTLY).toContain('5 Invitations and participation')
    expect(await row.textContent()).toContain('1 February 2027')
  })

  test('are printed with the version and a reminder to look whether it is current', async () => {
    const { page } = auditor
    await page.goto('/changes/print?procedure=york')
    await page.waitForSelector('.dc-pack')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.dc-print-foot').innerText()).toMatch(/version 2024-03-15, in force from 15 March 2024/)
    expect(await page.locator('.dc-print-foot').innerText()).toMatch(/Check there that this is the current version/)
    expect(await page.locator('.govuk-button').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })
})

describe('the record', () => {
  test('is read, narrowed down and verified', async () => {
    expect(await looked(auditor, '/record', 'table', 'record')).toEqual(SOUND)
    const { page } = auditor
    await page.selectOption('#act', 'published-urgently')
    await expect.poll(() => page.locator('tbody tr').count(), PATIENTLY).toBe(1)
    expect(await page.locator('tbody tr').textContent()).toContain('The panel sits tomorrow')
    await page.getByRole('button', { name: 'Verify the record' }).click()
    await page.getByText('The record is sound').waitFor()
    expect(await lookedNow(auditor, 'record-verified')).toEqual(SOUND)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click()
    ])
    expect(
      readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\r\n')
    ).toHaveLength(2)
  })

  test('is not for those who are no auditors', async () => {
    const { page } = approver
    await page.goto('/record')
    await page.getByText('The record is read by auditors.').waitFor()
    expect(await page.locator('table').count()).toBe(0)
  })

  test('tells in words which entry was changed behind its back, and how', async () => {
    damaged(DATA, 5)
    const { page } = auditor
    await page.goto('/record')
    await page.getByRole('button', { name: 'Verify the record' }).click()
    const warning = page.locator('.govuk-warning-text')
    await expect.poll(() => warning.textContent(), PATIENTLY).toContain('The record is not as it was written: entry 5')
    expect(await warning.textContent()).toContain('Its text was changed after it was written.')
    expect(await lookedNow(auditor, 'record-broken')).toEqual(SOUND)
  })
})
