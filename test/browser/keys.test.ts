import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATIENTLY } from '../server/serving.ts'
import { type Opened, openSite, type Visitor } from './browser.ts'
import { linkSecret, signIn } from './sign-in.ts'
import { looked, lookedNow, SOUND, typeDay } from './walk.ts'

let site: Opened
let administrator: Visitor

beforeAll(async () => {
  site = await openSite()
  administrator = await site.visitor()
  await signIn(administrator.page, site, 'administrator')
}, 180_000)
afterAll(() => site?.close())

/** A day within the twelve months that a key may hold. */
const soon = (): string => new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10)

describe('signing in', () => {
  test('by a link that was opened leads back to where somebody was, once', async () => {
    const { page } = await site.visitor()
    const secret = linkSecret(site, 'reader')
    await page.goto('/procedures/york/readings')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.waitForURL(/\/sign-in\?return=/)
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
    await page.goto(`/sign-in#${secret}`)
    await expect.poll(() => page.url(), PATIENTLY).not.toContain(secret)
    await page.getByRole('button', { name: 'Sign in with this link' }).click()
    await page.waitForURL(/\/procedures\/york\/readings$/)
    await page.locator('.dc-who', { hasText: 'Local reader' }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.locator('.dc-who').getByRole('link', { name: 'Sign in' }).waitFor()
    expect(await page.getByText('Your sign-in has ended').count()).toBe(0)
    await page.goto(`/sign-in#${secret}`)
    await page.getByRole('button', { name: 'Sign in with this link' }).click()
    await expect.poll(() => page.locator('.govuk-error-summary').textContent(), PATIENTLY).toContain('used before')
  })

  test('by a link that was pasted', async () => {
    const { page } = await site.visitor()
    await page.goto('/sign-in?return=//example.org/')
    await page.getByLabel(/The link/).fill(`  http://localhost:8080/sign-in#${linkSecret(site, 'auditor')} `)
    await page.keyboard.press('Enter')
    await page.locator('.dc-who', { hasText: 'Local auditor' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })
})

describe('API keys', () => {
  test('are made, shown once, used, and ended', async () => {
    const { page } = administrator
    await page.goto('/api')
    await page.getByRole('link', { name: 'Keys', exact: true }).click()
    await page.getByRole('button', { name: 'Make this key' }).click()
    await expect.poll(() => page.locator('.govuk-error-summary__list li').count(), PATIENTLY).toBe(2)
    await page.getByLabel('What the program is called').fill('Case system')
    await typeDay(page, 'key-expires', soon())
    await page.getByRole('button', { name: 'Make this key' }).click()
    const key = (await page.locator('.dc-key pre').textContent()) ?? ''
    expect(key).toMatch(/^dc_/)
    expect(await lookedNow(administrator, 'keys-made')).toEqual(SOUND)
    await page.getByRole('button', { name: 'I have copied it' }).click()
    expect(await page.content()).not.toContain(key)
    const used = async () => (await fetch(`${site.url}/v1/me`, { headers: { Authorization: `Bearer ${key}` } })).status
    expect(await used()).toBe(200)
    await page.reload()
    await expect.poll(() => page.locator('tbody tr').first().textContent(), PATIENTLY).toContain('Case system')
    await page.getByRole('button', { name: /^End the key/ }).click()
    await page.getByRole('button', { name: /^End now/ }).click()
    await expect.poll(() => page.locator('tbody tr').first().textContent(), PATIENTLY).toContain('Ended')
    expect(await used()).toBe(401)
  })

  test('have no page for whoever is no administrator', async () => {
    const { page } = await site.visitor()
    await page.goto('/api/keys')
    await page.getByText('are for administrators').waitFor()
    expect(await page.getByRole('button', { name: 'Make this key' }).count()).toBe(0)
  })
})

describe('people', () => {
  test('are given roles and lose them, but nobody gives themselves one', async () => {
    const { page } = administrator
    await page.goto('/people')
    const auditor = page.getByRole('region', { name: 'Local auditor' })
    await auditor.getByText('Give Local auditor a role').click()
    await auditor.getByLabel('Role').selectOption('policy-lead')
    await auditor.getByLabel('Over').selectOption('york')
    await auditor.getByRole('button', { name: /^Give this role/ }).click()
    await expect
      .poll(() => auditor.locator('li').textContent(), PATIENTLY)
      .toContain('Policy lead, over: Children and Young')
    await auditor.getByRole('button', { name: /^Take back/ }).click()
    await expect.poll(() => auditor.locator('li').count(), PATIENTLY).toBe(0)
    expect(
      await page
        .getByRole('region', { name: 'Local administrator' })
        .getByText(/^Give /)
        .count()
    ).toBe(0)
  })
})

describe('the description of the service', () => {
  test('is searched, and an address leads to one route', async () => {
    const { page } = administrator
    await page.goto('/api#post-v1-assessments')
    await expect.poll(() => page.locator('#post-v1-assessments').textContent(), PATIENTLY).toContain('curl -X POST')
    expect(await lookedNow(administrator, 'api-route')).toEqual(SOUND)
    await page.fill('#find-route', 'publishes urgent')
    await expect.poll(() => page.locator('.dc-route').count(), PATIENTLY).toBeLessThan(5)
  })
})

describe('every screen for programs and administrators', () => {
  test.each([
    ['sign-in', '/sign-in', 'form'],
    ['api', '/api', '.dc-route'],
    ['keys', '/api/keys', '#key-label'],
    ['people', '/people', '.govuk-summary-card']
  ] as const)('%s is accessible, and fits a narrow screen', async (name, path, ready) => {
    expect(await looked(administrator, path, ready, name)).toEqual(SOUND)
  })
})
