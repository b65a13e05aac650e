import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATIENTLY } from '../server/serving.ts'
import { type Opened, openSite, type Visitor } from './browser.ts'
import { signIn } from './sign-in.ts'
import { lookedNow, SOUND } from './walk.ts'

let site: Opened
let lead: Visitor
let draft: string

beforeAll(async () => {
  site = await openSite()
  lead = await site.visitor()
  await signIn(lead.page, site, 'policy-lead')
  await lead.page.goto('/procedures/york')
  await lead.page.getByRole('button', { name: 'Change this procedure' }).click(LONG)
  await lead.page.getByRole('heading', { level: 1, name: 'What the draft says' }).waitFor(LONG)
  draft = lead.page.url()
}, 240_000)
afterAll(() => site?.close())

const LONG = { timeout: 60_000 }

/** Writes a day into its three boxes. */
async function fillDay(id: string, day: string, month: string, year: string): Promise<void> {
  await lead.page.locator(`#${id}-day`).fill(day)
  await lead.page.locator(`#${id}-month`).fill(month)
  await lead.page.locator(`#${id}-year`).fill(year)
}

const add = (name: RegExp) => lead.page.getByRole('button', { name }).first().click(LONG)

describe('a worked example', () => {
  test('is added by form, with any fact of the vocabulary, and says how it comes out while it is written', async () => {
    const { page } = lead
    await page.goto(`${draft}/examples/new?provision=Y5.5`)
    await page.getByLabel('What the example shows').fill('sends invitations to a child who needs an interpreter', LONG)
    await fillDay('as-of', '1', '12', '2026')
    await fillDay('given-care-0-from', '1', '6', '2026')
    await page.locator('#sought-given').fill('interpreter')
    await add(/^Add.*An interpreter is needed/)
    await page.locator('#given-reviews-0-facts-interpreter-needed').selectOption('yes')
    await page.locator('#sought-given').fill('planned')
    await add(/^Add.*Planned for/)
    await fillDay('given-reviews-0-planned', '12', '1', '2027')
    await page.locator('#sought-given').fill('care order c2')
    await add(/^Add.*Care order/)
    await fillDay('given-legalStatus-0-from', '1', '6', '2026')
    await page.getByLabel('It comes out as').selectOption('overdue')
    await page.getByRole('button', { name: 'Expect what comes out' }).click(LONG)
    await page.getByText('As it says').waitFor(LONG)
    expect(await lookedNow(lead, 'draft-example-form')).toEqual(SOUND)
    await page.getByRole('button', { name: 'Add the example' }).click()
    await page.getByText('All 205 worked examples come out as they say.').waitFor(LONG)
  }, 240_000)

  test('is changed in the grid, and runs at once', async () => {
    const { page } = lead
    await page.goto(`${draft}/examples?provision=Y5.5&view=grid`)
    const day = page.getByLabel('Asked on: sends invitations to a child', { exact: false })
    await day.fill('not a day', LONG)
    await day.press('Tab')
    await page.getByText('A day such as 2 Nov 2026').waitFor(LONG)
    await day.fill('2/12/2026')
    await day.press('Tab')
    await page
      .getByLabel('Y5.5 Invitations and consultation papers must come out as: sends invitations to a child', {
        exact: false
      })
      .first()
      .selectOption('met')
    await page.getByText('1 of 205 worked examples come out otherwise.').waitFor(LONG)
    expect(await lookedNow(lead, 'draft-example-grid')).toEqual(SOUND)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('All 205 worked examples come out as they say.').waitFor(LONG)
    expect(lead.complaints).toEqual([])
  }, 240_000)
})

describe('what is about the text as a whole', () => {
  test('a doubt about all of it is settled the other way, and told among the changes', async () => {
    const { page } = lead
    await page.goto(`${draft}/readings`)
    await page.getByText('Settle this doubt: The text as a whole: clear days').click(LONG)
    await page.locator('#by-clear-days').fill('Head of service')
    await page.getByRole('button', { name: /change how the text counts/ }).click()
    await page
      .getByRole('region', { name: 'The text as a whole: clear days' })
      .getByText(/^Head of service, /)
      .waitFor(LONG)
    await page.goto(`${draft}/changes`)
    await page.getByText(/^About the text as a whole/).click(LONG)
    await expect.poll(() => page.locator('main').innerText(), LONG).toMatch(/clear days/i)
    await page.getByRole('tab', { name: 'Behaviour' }).click()
    await page.getByText('Every condition that differs was looked at').waitFor(LONG)
    await page.getByRole('tab', { name: 'YAML' }).click()
    expect(await page.getByRole('link', { name: /^Lay the YAML of/ }).getAttribute('href')).toContain('&draft=')
  }, 240_000)

  test('a section is added, moved and renamed, and stays while something stands in it', async () => {
    const { page } = lead
    await page.goto(draft)
    await page.getByText('Add, rename or move a section').click(LONG)
    await page.locator('#new-section-title').fill('Advocacy')
    await page.getByRole('button', { name: 'Add the section' }).click()
    await page.getByText('Section 17 added.').waitFor(LONG)
    await page.getByRole('button', { name: 'Move up section 17' }).click()
    await page.getByText('Section 17 moved.').waitFor(LONG)
    await page.locator('#section-16').fill('Disagreement')
    await page.getByRole('button', { name: 'Rename section 16' }).click()
    await page.getByText('Section 16 renamed.').waitFor(LONG)
    expect(await lookedNow(lead, 'draft-sections')).toEqual(SOUND)
    const titles = page.locator('.dc-section h2')
    expect((await titles.allInnerTexts()).slice(-2)).toEqual(['17 Advocacy', '16 Disagreement'])
    await page.getByRole('button', { name: 'Take out section 5', exact: true }).click()
    await page.getByText(/provisions still stand in section/).waitFor(LONG)
  }, 240_000)

  test('a form leads to its place in the source, and the source back to the form', async () => {
    const { page } = lead
    await page.goto(`${draft}/provisions/Y8.3`)
    await page.getByRole('link', { name: 'See Y8.3 in the source' }).click(LONG)
    await page.getByRole('link', { name: 'Go to the form of Y8.3' }).click(LONG)
    await expect.poll(() => page.url(), PATIENTLY).toBe(`${draft}/provisions/Y8.3`)
  }, 240_000)
})

describe('the words', () => {
  test('of the procedure’s own are added and changed by form', async () => {
    const { page } = lead
    await page.goto(`${draft}/words`)
    await page.getByText('Add a word', { exact: true }).click(LONG)
    await page.locator('#word-label').fill('a translator is needed')
    await page.locator('#word-known-by').selectOption('social-worker')
    await page.getByRole('button', { name: 'Add the word' }).click()
    await page.getByRole('button', { name: /^Change.*a translator is needed/ }).click(LONG)
    await page.locator('#word-a-translator-is-needed-label').fill('papers have to be translated')
    await page.getByRole('button', { name: 'Save the word' }).click()
    const changed = page.getByRole('button', { name: /^Change.*papers have to be translated/ })
    await expect.poll(() => changed.count(), LONG).toBe(1)
  }, 240_000)

  test('that all procedures share are, too; nothing is written but by form', async () => {
    const { page } = lead
    await page.goto('/words')
    await page.getByRole('button', { name: 'Begin a change' }).click(LONG)
    await page.getByText('Add a word', { exact: true }).click(LONG)
    await page.locator('#word-section').selectOption('roles')
    await page.locator('#word-label').fill('the play worker')
    await page.getByRole('button', { name: 'Add the word' }).click()
    await page.getByRole('listitem').filter({ hasText: 'role the-play-worker' }).waitFor(LONG)
    await page.locator('#life-sought').fill('interpreter-needed')
    await page.getByRole('button', { name: /^Change.*an interpreter is needed/i }).click()
    await page.locator('#word-interpreter-needed-otherwise').fill('no interpreter is asked for')
    await page.getByRole('button', { name: 'Save the word' }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'no interpreter is needed → no interpreter is asked for' })
      .waitFor(LONG)
    await expect.poll(() => page.getByText('Checking').count(), { timeout: 150_000 }).toBe(0)
    expect(await lookedNow(lead, 'words-draft')).toEqual(SOUND)
  }, 240_000)

  test.each([
    ['words-history', '/words/history'],
    ['calendar-history', '/calendars/england-and-wales/history']
  ])(
    '%s tells every version',
    async (name, path) => {
      await lead.page.goto(path)
      await lead.page.locator('.govuk-summary-card').first().waitFor(LONG)
      expect(await lookedNow(lead, name)).toEqual(SOUND)
    },
    120_000
  )

  test('and the bank holidays stand among what came into force', async () => {
    await lead.page.goto('/changes')
    const { page } = lead
    await expect.poll(() => page.getByRole('link', { name: 'Words', exact: true }).count(), LONG).toBe(1)
    await expect.poll(() => page.getByRole('link', { name: /^Bank holidays/ }).count(), LONG).toBe(1)
  }, 120_000)
})

describe('before somebody approves', () => {
  test('it is told how long ago they may have signed in, with the way back here', async () => {
    const approver = await site.visitor()
    await signIn(approver.page, site, 'approver')
    const { page } = approver
    const open = async (): Promise<void> => {
      await page.goto('/procedures/england/history')
      await page.getByRole('button', { name: 'Withdraw version 2020-09-26' }).click(LONG)
    }
    await open()
    await page.getByText(/signed in within the last 15 minutes: yours is good until/).waitFor(LONG)
    await page.route('**/v1/me', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({
        response: answer,
        json: { ...(await answer.json()), freshUntil: '2020-01-01T00:00:00.000Z' }
      })
    })
    await open()
    const again = page.getByRole('link', { name: 'Sign in again and come back' })
    await again.waitFor(LONG)
    expect(await again.getAttribute('href')).toContain(encodeURIComponent('/procedures/england/history'))
    expect(await page.getByRole('button', { name: 'Withdraw version 2020-09-26' }).isEnabled()).toBe(false)
  }, 240_000)
})
