import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalRole } from '../../server/people/links.ts'
import { PATIENTLY } from '../server/serving.ts'
import { type Opened, openSite, type Visitor } from './browser.ts'
import { signIn } from './sign-in.ts'
import { lookedNow, SOUND, tabTo } from './walk.ts'

let site: Opened
let lead: Visitor

beforeAll(async () => {
  site = await openSite()
  lead = await signedIn('policy-lead')
}, 240_000)
afterAll(() => site?.close())

const LONG = { timeout: 60_000 }

async function signedIn(role: LocalRole): Promise<Visitor> {
  const visitor = await site.visitor()
  await signIn(visitor.page, site, role)
  return visitor
}

/** A new draft of York, by the button that is there for those who may. Gives its address. */
async function beginDraft({ page }: Visitor): Promise<string> {
  await page.goto('/procedures/york')
  await page.getByRole('button', { name: 'Change this procedure' }).click(LONG)
  const asked = page.getByLabel(/^In force now/)
  const begun = page.getByRole('heading', { level: 1, name: 'What the draft says' })
  await asked.or(begun).first().waitFor(LONG)
  // What was published before is asked about: these drafts begin from what is in force.
  if ((await asked.count()) > 0) {
    await asked.check()
    await page.getByRole('button', { name: 'Begin the draft' }).click()
  }
  await page.getByRole('heading', { level: 1, name: 'What the draft says' }).waitFor(LONG)
  return page.url()
}

/** Another window of the same person. */
const windowOf = async ({ context }: Visitor): Promise<Visitor> =>
  site.visitor({ storageState: await context.storageState() })

const saved = ({ page }: Visitor) => page.getByText(/^Saved \d\d:\d\d$/).waitFor(LONG)

describe('changing a timescale and publishing it with two people', () => {
  let draft: string

  test('ten working days become twelve: the day moves as one types, and it is saved', async () => {
    const { page } = lead
    draft = await beginDraft(lead)
    expect(await lookedNow(lead, 'draft-overview')).toEqual(SOUND)
    await page.goto(`${draft}/provisions/Y5.5`)
    await page.locator('.dc-live__says', { hasText: 'Thursday 24 December 2026' }).waitFor(LONG)
    await page.getByLabel('How many').fill('12')
    await page
      .locator('.dc-live__says', { hasText: 'Tuesday 22 December 2026, was Thursday 24 December 2026' })
      .waitFor(LONG)
    await page.getByText('Y5.5 is never later than national guidance').waitFor(LONG)
    await page.getByText(/^For [\d,]+ of 1,000 made-up children this comes out otherwise/).waitFor(LONG)
    await page.getByText('12 of 14 come out otherwise now').waitFor(LONG)
    await saved(lead)
    expect(await lookedNow(lead, 'draft-timescale')).toEqual(SOUND)
    expect(lead.complaints).toEqual([])
  }, 240_000)

  test('undo and redo go over the whole draft, by button and by key, also after a reload', async () => {
    const { page } = lead
    await page.reload()
    const days = page.getByLabel('How many')
    await expect.poll(() => days.inputValue(), LONG).toBe('12')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => days.inputValue(), LONG).toBe('10')
    await days.press('Control+Shift+Z')
    await expect.poll(() => days.inputValue(), LONG).toBe('12')
    await saved(lead)
  }, 240_000)

  test('what is missing is told at its field and never lost', async () => {
    const { page } = lead
    await page.getByLabel('How many').fill('')
    await page.getByText('This cannot be sent for approval as it stands').waitFor(LONG)
    await expect.poll(() => page.locator('#f-timescale-atLeast-error').count(), PATIENTLY).toBe(1)
    expect(await lookedNow(lead, 'draft-problem')).toEqual(SOUND)
    await page.getByLabel('How many').fill('12')
    await expect.poll(() => page.locator('.govuk-error-summary').count(), LONG).toBe(0)
    await saved(lead)
  }, 240_000)

  test('the worked examples that come out otherwise are looked at and taken over', async () => {
    const { page } = lead
    await page.getByRole('link', { name: 'Examples' }).click()
    await page.getByRole('button', { name: /^Take over all 1\d new answers$/ }).click(LONG)
    await page.getByText('All 204 worked examples come out as they say.').waitFor(LONG)
    expect(await lookedNow(lead, 'draft-examples')).toEqual(SOUND)
    await page.getByRole('link', { name: 'Changes', exact: true }).last().click()
    await page.getByText('10 → 12 working days before the review meeting: tighter').waitFor(LONG)
    expect(await lookedNow(lead, 'draft-changes')).toEqual(SOUND)
  }, 240_000)

  test('it is stated, checked and sent', async () => {
    const { page } = lead
    await page.getByRole('link', { name: 'Approval' }).click()
    await page.getByLabel('It changes a time limit').check(LONG)
    await page.getByLabel('Why', { exact: true }).fill('Two more working days, so that families can arrange to come.')
    await page.locator('#exception-Y2-2').fill('The law is kept beside it: the earlier day counts.', LONG)
    await page.locator('#exception-Y2-3').fill('The law is kept beside it: the earlier day counts.')
    await page.locator('#in-force-day').fill('1')
    await page.locator('#in-force-month').fill('2')
    await page.locator('#in-force-year').fill('2027')
    await page.getByRole('button', { name: 'Save what this change is' }).click()
    const send = page.getByRole('button', { name: 'Send for approval' })
    await expect.poll(() => send.isEnabled(), { timeout: 120_000 }).toBe(true)
    expect(await lookedNow(lead, 'draft-approval')).toEqual(SOUND)
    await send.click()
    await page.getByText('Waiting for somebody else to approve it.').waitFor(LONG)
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    expect(lead.complaints).toEqual([])
  }, 240_000)

  test('another person finds it on their first page, approves it and publishes it from its day', async () => {
    const approver = await signedIn('approver')
    const { page } = approver
    await page.goto('/')
    const waiting = page.getByRole('region', { name: 'Waiting for my approval' })
    await waiting.getByRole('link').click(LONG)
    await page.getByRole('heading', { name: 'Your decision' }).waitFor(LONG)
    await page.getByText('10 → 12 working days before the review meeting: tighter').waitFor(LONG)
    expect(await lookedNow(approver, 'draft-decision')).toEqual(SOUND)
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('button', { name: 'Publish, in force from 1 February 2027' }).click(LONG)
    await page.getByRole('alert').getByText('Published, in force from 1 February 2027.').waitFor(LONG)
    await page.goto('/')
    await page.getByRole('region', { name: 'Coming into force' }).getByText('1 February 2027').waitFor(LONG)
    expect(await lookedNow(approver, 'home-approver')).toEqual(SOUND)
    await page.goto('/procedures/york/provisions/Y5.5?asAt=2027-02-01')
    await page.getByText('at least 12 working days before the review meeting').first().waitFor(LONG)
    expect(approver.complaints).toEqual([])
  }, 240_000)
})

describe('two windows on one draft', () => {
  /** That somebody came too late is a fault to the browser, which the page then tells of. */
  const TOO_LATE = /status of 412/

  test('what both changed is shown in sentences, chosen and put together', async () => {
    const draft = await beginDraft(lead)
    const [mine, other] = [await windowOf(lead), await windowOf(lead)]
    await other.page.goto(`${draft}/provisions/Y5.5`)
    await mine.page.goto(`${draft}/provisions/Y5.5`)
    await other.page.getByLabel('How many').fill('15', LONG)
    await saved(other)
    await mine.page.getByLabel('How many').fill('11', LONG)
    await mine.page.getByRole('link', { name: 'See both and put them together' }).click(LONG)
    await mine.page.getByText('at least 15 working days').waitFor(LONG)
    await mine.page.getByText('at least 11 working days').waitFor(LONG)
    const found = await lookedNow(mine, 'draft-conflict')
    expect({ ...found, complaints: found.complaints.filter((text) => !TOO_LATE.test(text)) }).toEqual(SOUND)
    await mine.page.getByRole('button', { name: 'Put both together and save' }).click()
    await mine.page
      .getByRole('link', { name: 'Choose which is to stand: Y5.5 Invitations and consultation papers: how long' })
      .waitFor(LONG)
    await mine.page.getByLabel('What you wrote in the other window').check()
    await mine.page.getByRole('button', { name: 'Put both together and save' }).click()
    await mine.page.getByText('10 → 15 working days').waitFor(LONG)
  }, 240_000)

  test('what each changed alone is kept by itself, and told', async () => {
    const draft = await beginDraft(lead)
    const [mine, other] = [await windowOf(lead), await windowOf(lead)]
    await other.page.goto(`${draft}/provisions/Y5.1`)
    await mine.page.goto(`${draft}/provisions/Y5.5`)
    await other.page.getByLabel('How many').fill('21', LONG)
    await saved(other)
    await mine.page.getByLabel('How many').fill('11', LONG)
    await mine.page.getByText('Both changes are in it now').waitFor(LONG)
    await saved(mine)
    await mine.page.getByRole('link', { name: 'Changes', exact: true }).last().click()
    await mine.page.getByText('20 → 21 working days').waitFor(LONG)
    expect(await mine.page.getByText('10 → 11 working days').count()).toBeGreaterThan(0)
  }, 240_000)
})

describe('the other forms', () => {
  const FORMS = [
    ['trigger', 'Y2.6', 'What it calls for'],
    ['invitee', 'Y5.6h', 'Try it out: who would come?'],
    ['check', 'Y5.10a', 'It has to be the case that'],
    ['agenda', 'Y1.4a', 'It is on the agenda when'],
    ['guidance', 'Y1.4', 'What is left to people'],
    ['several-rules', 'Y5.10', 'Requirement: grounds']
  ] as const

  test('each shows what its provision says, and is accessible', async () => {
    const draft = await beginDraft(lead)
    for (const [name, id, text] of FORMS) {
      await lead.page.goto(`${draft}/provisions/${id}`)
      await lead.page.getByText(text).first().waitFor(LONG)
      expect(await lookedNow(lead, `draft-form-${name}`)).toEqual(SOUND)
    }
    for (const [name, tail, text] of [
      ['words', '/words', 'Conditions with a name'],
      ['readings', '/readings', 'are still open'],
      ['new-provision', '/provisions/new', 'Add it and go on']
    ] as const) {
      await lead.page.goto(`${draft}${tail}`)
      await lead.page.getByText(text).first().waitFor(LONG)
      expect(await lookedNow(lead, `draft-${name}`)).toEqual(SOUND)
    }
    expect(lead.complaints).toEqual([])
  }, 480_000)

  test('an advocate is invited when the child has no independent visitor: a new provision, without a word of YAML', async () => {
    const { page } = lead
    const draft = await beginDraft(lead)
    await page.goto(`${draft}/provisions/new`)
    await page.getByLabel('Section').selectOption('5', LONG)
    await page.getByLabel('Title').fill('The advocate of a child without a visitor')
    await page.getByLabel('Who is invited').check()
    await page.getByRole('button', { name: 'Add it and go on' }).click()
    await page.getByLabel('Who', { exact: true }).selectOption('advocate', LONG)
    await page.getByRole('button', { name: 'Add a condition', exact: true }).click()
    await page.getByLabel('Find by a word').fill('visitor')
    const offered = await page.getByLabel('Fact').locator('option:not([value=""])').allTextContents()
    expect(offered.every((label) => /visitor/i.test(label)) && offered.length > 0).toBe(true)
    await page.getByLabel('Fact').selectOption('independent-visitor-involved')
    await page.getByLabel('Is it so?').selectOption('false')
    await page
      .getByText('The advocate should be invited to the review when no independent visitor is involved.')
      .waitFor(LONG)
    await page.getByLabel('An independent visitor is involved').selectOption('false')
    const row = page
      .getByRole('row', { name: /The advocate|the advocate/ })
      .filter({ hasText: 'no independent visitor' })
    await row.getByText('Yes').waitFor(LONG)
    await saved(lead)
    expect(await lookedNow(lead, 'draft-new-invitee')).toEqual(SOUND)
    await page.getByRole('link', { name: 'Changes', exact: true }).last().click()
    await page.getByText('no independent visitor is involved').first().waitFor(LONG)
  }, 240_000)
})

describe('by keyboard alone', () => {
  test('a number, a condition and taking back', async () => {
    const { page } = lead
    const draft = await beginDraft(lead)
    await page.goto(`${draft}/provisions/Y5.5`)
    await page.locator('#f-timescale-atLeast').waitFor(LONG)
    await tabTo(page, '#f-timescale-atLeast')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('12')
    await page.locator('.dc-live__says', { hasText: 'Tuesday 22 December 2026' }).waitFor(LONG)
    await tabTo(page, '#f-timescale-when button')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#f-timescale-when select').count(), PATIENTLY).toBeGreaterThan(0)
    await page.keyboard.press('Control+Z')
    await expect.poll(() => page.locator('#f-timescale-when select').count(), LONG).toBe(0)
    // The number was typed in another field, and is not taken back with the condition.
    expect(await page.locator('#f-timescale-atLeast').inputValue()).toBe('12')
    await saved(lead)
  }, 240_000)
})

describe('somebody who may only read', () => {
  test('finds nothing to edit with', async () => {
    const draft = await beginDraft(lead)
    const reader = await signedIn('auditor')
    await reader.page.goto('/procedures/york')
    await reader.page.locator(`a[href="${new URL(draft).pathname}"]`).click(LONG)
    await reader.page.getByRole('heading', { level: 1, name: 'What the draft says' }).waitFor(LONG)
    await reader.page.getByRole('link', { name: /^Y5\.5 / }).click()
    await reader.page.getByText('The sample child’s review').first().waitFor(LONG)
    expect(await reader.page.getByRole('button', { name: /Undo|Redo|Retire|Add|Remove|Move/ }).count()).toBe(0)
    expect(await reader.page.locator('#f-timescale-atLeast').count()).toBe(0)
    expect(await lookedNow(reader, 'draft-read-only')).toEqual(SOUND)
  }, 240_000)
})
