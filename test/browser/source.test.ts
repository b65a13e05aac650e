import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATIENTLY } from '../server/serving.ts'
import { type Opened, openSite, type Visitor } from './browser.ts'
import { signIn, writes } from './sign-in.ts'
import { looked, lookedNow, SOUND, tabTo } from './walk.ts'

let site: Opened
let lead: Visitor
let draft = ''

const ADDRESS = (more = ''): string => `/source?procedure=york&draft=${draft}${more}`
const READY = '.monaco-editor .view-line'

beforeAll(async () => {
  site = await openSite()
  lead = await site.visitor()
  await signIn(lead.page, site, 'policy-lead')
  draft = await writes(lead.page, '/v1/rulesets/york/drafts', 'POST', { from: 'version' })
}, 180_000)
afterAll(() => site?.close())

const found = () => lead.page.locator('[aria-labelledby=problems]').innerText()
const textKept = () =>
  lead.page.evaluate(async (id) => {
    const answer = await fetch(`/v1/rulesets/york/drafts/${id}`, { headers: { Accept: 'application/yaml' } })
    return answer.text()
  }, draft)

const keeps = (words: string) => async (): Promise<boolean> => (await textKept()).includes(words)

describe('the source of a draft', () => {
  test('is broken, told of, and mended in the form; both are one draft, and Undo takes back either', async () => {
    const { page } = lead
    const before = await textKept()
    await page.goto(ADDRESS('&provision=Y5.5'))
    await page.waitForSelector(READY)
    await expect.poll(found, PATIENTLY).toContain('Nothing is wrong')
    // The cursor stands at the id of the provision. Four lines on is its title, and after that who does it.
    for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    for (let letter = 0; letter < 'should'.length; letter++) await page.keyboard.press('Backspace')
    await page.keyboard.type('ought')
    await page.keyboard.press('Escape')
    await expect.poll(found, PATIENTLY).toContain('ought')
    await expect.poll(() => page.locator('.squiggly-error').count(), PATIENTLY).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.dc-saved').textContent(), PATIENTLY).toMatch(/^Saved \d\d:\d\d$/)
    expect(await keeps('strength: ought')()).toBe(true)
    await page.locator('.dc-problems a').first().click()
    expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true)
    await page.getByRole('link', { name: 'Go to the form of Y5.5' }).click()
    await page.waitForURL(/\/drafts\/[^/]+\/provisions\/Y5\.5$/)
    await page.waitForSelector('h1')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await textKept()) === before, PATIENTLY).toBe(true)
    await page.getByRole('link', { name: 'Source', exact: true }).click()
    await page.waitForSelector(READY)
    await expect.poll(found, PATIENTLY).toContain('Nothing is wrong')
  })

  test('offers what can stand at the cursor, and tells what a word means', async () => {
    const { page } = lead
    await page.goto(ADDRESS('&provision=Y5.5'))
    await page.waitForSelector(READY)
    for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    for (let letter = 0; letter < 'should'.length; letter++) await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+Space')
    const offered = () => page.locator('.suggest-widget .monaco-list-row').allInnerTexts()
    await expect.poll(offered, PATIENTLY).toHaveLength(4)
    expect((await offered()).join(' ')).toMatch(/must.*will.*should.*may/s)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(found, PATIENTLY).toContain('Nothing is wrong')
  })

  test('is left by Tab, and can be written in a plain box instead', async () => {
    const { page } = lead
    await page.goto(ADDRESS('&provision=Y5.5'))
    await page.waitForSelector(READY)
    await expect.poll(found, PATIENTLY).toContain('Nothing is wrong')
    await page.locator('.monaco-editor').first().click()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') === null)).toBe(true)
    await page.getByRole('button', { name: 'Use a plain text box instead' }).click()
    await page.locator('#plain-source').press('ControlOrMeta+End')
    await page.keyboard.type('nonsense')
    await expect.poll(found, PATIENTLY).toMatch(/Line \d+/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(found, PATIENTLY).toContain('Nothing is wrong')
  })

  test('and the problems are reached by keyboard alone', async () => {
    const { page } = lead
    await page.goto(ADDRESS('&plain=1'))
    await page.locator('#plain-source').press('ControlOrMeta+End')
    await page.keyboard.type('nonsense')
    await page.waitForSelector('.dc-problems a')
    await tabTo(page, '.dc-problems a')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('plain-source')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(found, PATIENTLY).toContain('Nothing is wrong')
  })
})

describe('a session that ends', () => {
  test('is told of by the page that could not save, which keeps what was typed and saves it later', async () => {
    const { page, context } = lead
    await page.goto(ADDRESS('&plain=1'))
    const box = page.locator('#plain-source')
    await box.waitFor()
    const cookies = await context.cookies()
    await context.clearCookies()
    await box.press('ControlOrMeta+End')
    await page.keyboard.type('# still here')
    await page.getByText('Your sign-in has ended').waitFor()
    expect(await box.inputValue()).toContain('# still here')
    await context.addCookies(cookies)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => page.getByText('Your sign-in has ended').count(), PATIENTLY).toBe(0)
    await expect.poll(keeps('# still here'), PATIENTLY).toBe(true)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(keeps('# still here'), PATIENTLY).toBe(false)
  })
})

describe('the source', () => {
  test('of what is published cannot be written in, by anybody', async () => {
    expect(await looked(lead, '/source?procedure=york', READY, 'source')).toEqual(SOUND)
    await lead.page.locator('.monaco-editor').first().click()
    await lead.page.keyboard.type('x')
    expect(await lead.page.locator('.view-lines').innerText()).not.toContain('x# City')
  })

  test('of a draft is for an auditor to read and not to write', async () => {
    const auditor = await site.visitor()
    await signIn(auditor.page, site, 'auditor')
    await auditor.page.goto(ADDRESS('&plain=1'))
    await auditor.page.waitForSelector('#plain-source')
    expect(await auditor.page.locator('#plain-source').getAttribute('readonly')).not.toBeNull()
    expect(await auditor.page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  })

  test.each([
    ['source-draft', '/source?procedure=york&draft=DRAFT&provision=Y5.5', READY],
    ['source-plain', '/source?procedure=york&draft=DRAFT&plain=1', '#plain-source'],
    ['source-sides', '/source?left=york&right=brighton-and-hove', '.modified .char-insert']
  ] as const)('%s is accessible, and fits a narrow screen', async (name, address, ready) => {
    await lead.page.goto(address.replace('DRAFT', draft))
    await lead.page.waitForSelector(ready)
    await lead.page.waitForTimeout(1500)
    // Monaco names its boxes some time after it has drawn them.
    await lead.page.waitForFunction(() =>
      [...document.querySelectorAll('.native-edit-context')].every((box) => box.hasAttribute('aria-label'))
    )
    expect(await lookedNow(lead, name)).toEqual(SOUND)
  })

  test('is fetched with its editor only where it is opened', async () => {
    const { page } = await site.visitor()
    const fetched: string[] = []
    page.on('response', (answer) => fetched.push(answer.url()))
    await page.goto('/procedures')
    await page.waitForSelector('table')
    expect(fetched.filter((url) => /monaco|editor\.worker/.test(url))).toEqual([])
    await page.goto('/source?procedure=york')
    await page.waitForSelector(READY)
    expect(fetched.filter((url) => /monaco/.test(url))).not.toEqual([])
  })
})
