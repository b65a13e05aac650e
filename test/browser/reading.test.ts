import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATIENTLY } from '../server/serving.ts'
import { axeFaults, type Opened, openSite, type Visitor } from './browser.ts'
import { looked, lookedNow, SOUND, tabTo, typeDay } from './walk.ts'

let site: Opened
let visitor: Visitor

beforeAll(async () => {
  site = await openSite()
  visitor = await site.visitor()
}, 180_000)
afterAll(() => site?.close())

const SCREENS = [
  ['home', '/', '#in-force'],
  ['procedures', '/procedures', 'table'],
  ['procedure', '/procedures/york', '.dc-cycle'],
  ['provision', '/procedures/york/provisions/Y2.2', '.govuk-summary-list'],
  ['readings', '/procedures/york/readings', '.govuk-summary-card'],
  ['coverage', '/procedures/york/coverage', 'table'],
  ['check', '/check', '#came-into-care-day'],
  ['help', '/help', '#glossary'],
  ['accessibility-statement', '/accessibility-statement', 'h1'],
  ['not-found', '/nowhere', 'h1']
] as const

describe('every screen for reading', () => {
  test.each(SCREENS)('%s is accessible, and fits a narrow screen', async (name, path, ready) => {
    expect(await looked(visitor, path, ready, name)).toEqual(SOUND)
  })
})

describe('a procedure', () => {
  test('is searched by words, and the search stands in the address', async () => {
    const { page } = visitor
    await page.goto('/procedures/york?q=invitations+consultation')
    await page.waitForSelector('#Y5\\.5')
    expect(await page.locator('.dc-provision').count()).toBeLessThan(20)
    await page.fill('#q', 'advocate')
    await expect.poll(() => page.url(), PATIENTLY).toContain('q=advocate')
    await expect.poll(() => page.locator('#Y5\\.5').count(), PATIENTLY).toBe(0)
    await page.selectOption('#kind', 'invitee')
    await expect.poll(() => page.url(), PATIENTLY).toContain('kind=invitee')
    await page.getByRole('button', { name: 'Show all of them' }).click()
    await expect.poll(() => page.getByText(/^All \d+ provisions$/).count(), PATIENTLY).toBe(1)
  })

  test('moves its duties with the day of the meeting', async () => {
    const { page } = visitor
    await page.goto('/procedures/york?meeting=2027-01-12')
    const invitations = page.locator('.dc-cycle__row', { hasText: 'Invitations and consultation papers' })
    await expect.poll(() => invitations.textContent(), PATIENTLY).toContain('24 December 2026')
    await page.fill('#meeting-day', '13')
    await expect.poll(() => invitations.textContent(), PATIENTLY).toContain('29 December 2026')
    expect(page.url()).toContain('meeting=2027-01-13')
  })

  test('is shown as it was on another day', async () => {
    const { page } = visitor
    await page.goto('/procedures/england?asAt=2021-01-01')
    await page.waitForSelector('.dc-provision')
    expect(await page.locator('.dc-version').textContent()).toContain('2020-09-26')
    await page.getByRole('link', { name: 'Readings' }).click()
    await expect.poll(() => page.url(), PATIENTLY).toContain('asAt=2021-01-01')
  })
})

describe('check a case', () => {
  test('is gone through by keyboard alone, and nothing of the case leaves the page', async () => {
    const { page, context, complaints } = await site.visitor()
    const sent: string[] = []
    page.on('request', (request) => void (request.method() === 'GET' ? undefined : sent.push(request.url())))
    await page.goto('/check')
    await page.waitForSelector('#council')
    await tabTo(page, '#council')
    await page.keyboard.type('City of York')
    await tabTo(page, 'button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.govuk-error-summary')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
    await tabTo(page, '.govuk-error-summary a')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('came-into-care-day')
    await typeDay(page, 'came-into-care', '2026-01-12')
    await tabTo(page, 'fieldset.dc-set > button')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await typeDay(page, 'review-1', '2026-02-09')
    expect(
      await page
        .locator('#all-reviews, #one-meeting')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))
    ).toEqual([false, false])
    for (const said of ['#all-reviews', '#one-meeting']) {
      await tabTo(page, said)
      await page.keyboard.press('Space')
    }
    await tabTo(page, 'button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.dc-headline')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer')
    expect(await page.locator('.dc-headline').textContent()).toMatch(/\d+ late/)
    await tabTo(page, '[id^="fact-events"][id$="whole"]')
    await page.keyboard.press('Space')
    await tabTo(page, '.dc-more-facts button[type=submit]')
    await page.keyboard.press('Enter')
    await page.getByText('What you have told so far').waitFor()
    await tabTo(page, '.dc-why summary')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.dc-tree').first().textContent(), PATIENTLY).toContain('Counted')
    await page.waitForSelector('.dc-cycle')
    expect(await lookedNow({ page, context, complaints }, 'check-answer')).toEqual(SOUND)
    expect(sent).toEqual([])
    expect(page.url()).toMatch(/\/check$/)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  test('takes a case as JSON, says what is wrong with it, and gives its days as a calendar', async () => {
    const { page } = visitor
    await page.goto('/check')
    await page.waitForSelector('#council')
    await page.selectOption('#council', 'york')
    await page.getByRole('button', { name: 'Show or paste the case as JSON instead' }).click()
    await page.fill('#json', '{ "born": "yesterday" }')
    await page.getByRole('button', { name: 'Work out what is due' }).click()
    await page.getByText('This case cannot be read').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.fill('#json', '{ "case": "C-17", "care": [{ "from": "2026-01-12" }], "complete": ["reviews"] }')
    await page.getByRole('button', { name: 'Work out what is due' }).click()
    await page.waitForSelector('.dc-headline')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Calendar file/ }).click()
    ])
    expect(file.suggestedFilename()).toBe('due-days.ics')
    await page.getByText('The same from the server, as a curl command').click()
    expect(await page.locator('.dc-command').textContent()).toContain('"case": "C-17"')
  })
})
