import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RETURNS } from '../server/returns.ts'
import { PATIENTLY } from '../server/serving.ts'
import { type Opened, openSite, type Visitor } from './browser.ts'
import { signedIn, type Somebody } from './somebody.ts'
import { looked, lookedNow, SOUND } from './walk.ts'

const LONG = { timeout: 60_000 }

let site: Opened
let officer: Somebody

beforeAll(async () => {
  site = await openSite()
  officer = await signedIn(site, 'policy-lead')
}, 240_000)
afterAll(() => site?.close())

const pathsOf = (name: string): readonly string[] =>
  readdirSync(join(RETURNS, name))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => join(RETURNS, name, file))

/** The figure of a measure and what it is of, as they stand on the page. */
const measure = async ({ page }: Visitor, name: string): Promise<string> =>
  (await page.locator(`section[aria-labelledby="measure-${name}"]`).innerText()).replace(/\s+/g, ' ')

const openTab = ({ page }: Visitor, name: string): Promise<void> => page.getByRole('tab', { name }).click()

/** Everything that the browser keeps, and where it is. */
const kept = ({ page }: Visitor): Promise<string> =>
  page.evaluate(() => JSON.stringify([location.href, localStorage, sessionStorage, history.state, document.cookie]))

describe('a data officer with the files of a return', () => {
  test('is told at each field what is missing, before anything is sent', async () => {
    const { page } = officer
    expect(await looked(officer, '/caseload', '#files', 'caseload-start')).toEqual(SOUND)
    await page.getByRole('button', { name: 'Ask about these children' }).click()
    await page.getByRole('link', { name: 'Choose at least one file' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('files')
    expect(await lookedNow(officer, 'caseload-missing')).toEqual(SOUND)
  })

  test('gets the measures by the text and by the law, each with what cannot be told', async () => {
    const { page } = officer
    await page.selectOption('#procedure', 'york')
    await page.locator('#files').setInputFiles([...pathsOf('known-answer')])
    await page.getByText('8 files,').waitFor()
    await page.getByLabel('Column with the team').fill('SEX')
    await page.getByRole('button', { name: 'Ask about these children' }).click()
    await page.locator('.dc-measure').first().waitFor(LONG)
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(
      /^\d+ children as of 31 March 2022$/
    )
    const told = await page.evaluate(() => document.querySelectorAll('.dc-measure').length)
    expect(told).toBe(3)
    const [effective] = [await measure(officer, 'reviews-on-time')]
    expect(effective).toMatch(/\d+ of \d+ reviews that were due Cannot be told: \d+ more/)
    await page.selectOption('#basis', 'law')
    await page.getByText('What exactly is counted').click()
    await page.getByRole('heading', { name: 'Reviews held on time, by the law' }).waitFor()
    expect(await lookedNow(officer, 'caseload-measures')).toEqual(SOUND)
    await page.getByText('What exactly is counted').click()
    await page.selectOption('#basis', 'effective')
  }, 240_000)

  test.each([
    ['Due dates', '.dc-due', 'caseload-due'],
    ['Early or late', '.dc-strip', 'caseload-lateness'],
    ['Quality of the data', 'table', 'caseload-data'],
    ['Downloads', '#to-share', 'caseload-downloads'],
    ['Duties by team', '.dc-heat', 'caseload-duties']
  ])('and each look at it can be read by everybody: %s', async (tab, ready, name) => {
    await openTab(officer, tab)
    await officer.page.locator(`[role=tabpanel] ${ready}`).first().waitFor(LONG)
    expect(await lookedNow(officer, name)).toEqual(SOUND)
  })

  test('finds the faults of the data by the numbers of the published checks, with file, line and column', async () => {
    const { page } = officer
    await openTab(officer, 'Quality of the data')
    const row = page.locator('[role=tabpanel] tbody tr', { hasText: /^167/ })
    expect(await row.innerText()).toContain('2020-21-reviews.csv, line')
    expect(await row.innerText()).toContain('REVIEW_CODE')
  })

  test('has a worklist, narrows it down, and takes it away as a table', async () => {
    const { page } = officer
    await openTab(officer, 'Worklist')
    const rows = page.locator('[role=tabpanel] tbody tr')
    await rows.first().waitFor(LONG)
    await page.selectOption('#sift-standing', 'overdue')
    const texts = await rows.allInnerTexts()
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.every((text) => /overdue|called for/i.test(text))).toBe(true)
    expect(await lookedNow(officer, 'caseload-worklist')).toEqual(SOUND)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the whole worklist as CSV' }).click()
    ])
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^child,group,provision/)
  })

  test('gives away nothing of small counts, nor of any child', async () => {
    const { page } = officer
    await page.selectOption('#counts', 'shared')
    await page.getByText('Counts from 1 to 4 are withheld').first().waitFor()
    expect(await page.getByRole('tab', { name: 'Worklist' }).count()).toBe(0)
    expect(await lookedNow(officer, 'caseload-shared')).toEqual(SOUND)
    await openTab(officer, 'Downloads')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('section[aria-labelledby=to-share]').getByRole('button', { name: 'Measures, as CSV' }).click()
    ])
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('withheld')
    expect(text).not.toContain('grows-up')
    await page.selectOption('#counts', 'all')
  })

  test('sees who would be affected by another procedure, without choosing the files again', async () => {
    const { page } = officer
    await openTab(officer, 'What if')
    await page.selectOption('#against', 'brighton-and-hove')
    await page.getByRole('button', { name: 'Ask about the same children again' }).click()
    await page.getByText(/^\d+ of \d+ children would be affected\.$/).waitFor(LONG)
    await page.locator('[role=tabpanel] tbody tr').last().waitFor(LONG)
    expect(await lookedNow(officer, 'caseload-what-if')).toEqual(SOUND)
    const before = await measure(officer, 'overdue-on-the-day')
    await page.selectOption('#side', 'second')
    expect(await page.locator('#side').inputValue()).toBe('second')
    expect(before).toContain('children in care who await a review')
  }, 240_000)

  test('leaves nothing behind in the browser, nor at the server once the page is left', async () => {
    const { page } = officer
    const everything = await kept(officer)
    for (const child of ['grows-up', 'began-before', 'long-term', 'reviews.csv'])
      expect(everything).not.toContain(child)
    const [forgotten] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'DELETE' && request.url().includes('/v1/cohorts/')),
      page.getByRole('link', { name: 'Help' }).first().click()
    ])
    const href = new URL(forgotten.url()).pathname
    await expect.poll(() => page.evaluate(async (path) => (await fetch(path)).status, href), PATIENTLY).toBe(404)
    await page.goBack()
    await page.locator('#files').waitFor()
    expect(await page.locator('.dc-measure').count()).toBe(0)
  })

  test('is told plainly what cannot be read', async () => {
    const { page } = officer
    await page.goto('/caseload')
    await page.selectOption('#procedure', 'york')
    await page.locator('#files').setInputFiles({
      name: 'REVIEWS.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('CHILD,DOB\r\n1,01/01/2010\r\n')
    })
    await page.getByRole('button', { name: 'Ask about these children' }).click()
    await page.locator('.govuk-error-summary').waitFor(LONG)
    expect(await page.locator('.govuk-error-summary').innerText()).toContain(
      'There is no file among these that can be read'
    )
    expect(await lookedNow(officer, 'caseload-refused')).toEqual({ ...SOUND, complaints: expect.anything() })
  })
})

describe('the author of a draft', () => {
  const YORK = '/v1/rulesets/york/drafts'

  test('comes from the draft to the caseload, and asks about it beside what is published, or by itself', async () => {
    const [author, { page }] = [officer, officer]
    const opened = await author.send('POST', YORK, { from: 'version' })
    const id = String(opened.json['id'])
    const text = String(opened.json['text']).replace(
      /\d+ working days, before: meeting, met: invitations/,
      '25 working days, before: meeting, met: invitations'
    )
    expect((await author.send('PUT', `${YORK}/${id}`, { text }, opened.etag)).status).toBe(200)
    // What the server refused before stands in the browser's own list of complaints.
    const { complaints: _, ...sound } = SOUND
    expect(await looked(author, `/caseload?procedure=york&draft=${id}`, '#against', 'caseload-draft')).toMatchObject(
      sound
    )
    expect([await page.inputValue('#procedure'), await page.inputValue('#against')]).toEqual(['york', `draft:${id}`])
    await page.locator('#files').setInputFiles([...pathsOf('known-answer')])
    await page.getByText('8 files,').waitFor()
    await page.getByRole('button', { name: 'Ask about these children' }).click()
    await page.locator('.dc-measure').first().waitFor(LONG)
    await openTab(author, 'What if')
    expect(await page.locator('[role=tabpanel] .govuk-body-l').innerText()).toMatch(/child/)

    await page.goto(`${site.url}/caseload?draft=${id}`)
    await page.locator('#files').setInputFiles([...pathsOf('known-answer')])
    expect([await page.inputValue('#procedure'), await page.inputValue('#against')]).toEqual([`draft:${id}`, ''])
    await page.getByText('8 files,').waitFor()
    await page.getByRole('button', { name: 'Ask about these children' }).click()
    await page.locator('.dc-measure').first().waitFor(LONG)
    expect(await page.locator('.dc-stage').innerText()).toContain('By Draft of')
  }, 240_000)
})

describe('somebody without any files', () => {
  test('sees what comes of it with made-up children, which are marked as such', async () => {
    const visitor = await site.visitor()
    const { page } = visitor
    await page.clock.install()
    await page.goto('/caseload')
    await page.getByRole('button', { name: 'Try it with made-up children' }).click(LONG)
    await page.locator('.dc-measure').first().waitFor(LONG)
    expect(await page.getByText('None of these children exists.').count()).toBe(1)
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/^MADE UP|^Made up/)
    expect(await page.locator('.dc-heat thead th').allInnerTexts()).toContain('leaving-care')
    expect(await lookedNow(visitor, 'caseload-made-up')).toEqual(SOUND)
    await openTab(visitor, 'Due dates')
    await page.locator('.dc-due').waitFor()
    expect(await lookedNow(visitor, 'caseload-made-up-due')).toEqual(SOUND)
    await page.clock.fastForward('01:00:01')
    await page.getByText('The time is over: the children have been forgotten').waitFor()
    expect(await page.locator('.dc-measure').count()).toBe(0)
  }, 240_000)
})
