import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openSite, type Visitor } from './browser.ts'
import { hostileRulesets, PAYLOADS } from './hostile.ts'
import { signIn, writes } from './sign-in.ts'

let site: Opened
let visitor: Visitor
let draft = ''
const dialogs: string[] = []

type Watched = { ran?: number[]; violations?: string[] }

/** Before anything of a page runs: whatever a payload would call, and whatever the content policy stops. */
function watch(): void {
  const here = globalThis as unknown as Watched & { ranPayload: (one: number) => void }
  here.ran = []
  here.violations = []
  here.ranPayload = (one) => here.ran?.push(one)
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    here.violations?.push(`${violatedDirective} ${blockedURI}`)
  )
}

beforeAll(async () => {
  site = await openSite({ DUECOURSE_RULESETS: hostileRulesets() })
  visitor = await site.visitor({ viewport: { width: 1280, height: 2400 } })
  visitor.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await visitor.context.addInitScript(watch)
  await signIn(visitor.page, site, 'policy-lead')
  draft = await writes(visitor.page, '/v1/rulesets/york/drafts', 'POST', { from: 'version' })
}, 180_000)
afterAll(() => site?.close())

/** What a page looks like to whoever attacks it. `sources` are all addresses that it would fetch or follow. */
const attacked = (page: Page) =>
  page.evaluate(() => {
    const { ran, violations } = globalThis as unknown as Watched
    const all = [...document.querySelectorAll('*')]
    const handlers = all.filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')))
    const addresses = [...document.querySelectorAll('[href],[src],[data],[action],[srcdoc]')].flatMap((one) =>
      ['href', 'src', 'data', 'action', 'srcdoc'].flatMap((name) => one.getAttribute(name) ?? [])
    )
    const isOwn = (one: string): boolean => one.startsWith(`${location.origin}/`) || /^(\/(?!\/)|#|blob:)/.test(one)
    const foreign = addresses.filter((one) => !isOwn(one) && !one.startsWith('https://'))
    const elements = document.querySelectorAll(
      'iframe,object,embed,base,math,meta[http-equiv],body script:not([type=module])'
    )
    return {
      ran,
      violations,
      handlers: handlers.map((one) => one.outerHTML.slice(0, 200)),
      foreign,
      elements: [...elements].map((one) => one.outerHTML.slice(0, 200))
    }
  })

const UNTOUCHED = { ran: [], violations: [], handlers: [], foreign: [], elements: [] }

/** Everything that can be read on a page, in fields and in what is folded away as well. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    return [document.body.textContent, ...fields.map(({ value }) => value)].join('\n')
  })

const PAGES = [
  '/',
  '/procedures',
  '/procedures/york',
  '/procedures/york/provisions/Y1.1',
  '/procedures/york/provisions/Y2.2',
  '/procedures/york/provisions/Y8.12',
  '/procedures/york/readings',
  '/procedures/york/coverage',
  '/procedures/york/history',
  '/procedures/brighton-and-hove',
  '/procedures/england',
  '/compare?left=york&right=brighton-and-hove',
  '/changes',
  '/record',
  '/words',
  '/words?kind=milestones',
  '/words?kind=events',
  '/words?kind=roles',
  '/calendars/england-and-wales',
  '/check',
  '/api/keys',
  '/source?procedure=york&plain=1',
  '/source?procedure=york',
  '/source?left=york&right=brighton-and-hove',
  '/procedures/york/drafts/DRAFT',
  '/procedures/york/drafts/DRAFT/provisions/Y2.2',
  '/procedures/york/drafts/DRAFT/examples',
  '/procedures/york/drafts/DRAFT/readings',
  '/procedures/york/drafts/DRAFT/words',
  '/procedures/york/drafts/DRAFT/approval',
  '/source?procedure=york&draft=DRAFT'
] as const

describe('row 37: a hundred ways to smuggle a script in', () => {
  const seen = new Set<string>()

  test.each(PAGES)(
    'come to nothing at %s, in every text of every ruleset, the words and the calendar',
    async (path) => {
      const { page } = visitor
      await page.goto(path.replace('DRAFT', draft))
      await page.waitForSelector('h1')
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(500)
      const text = await readable(page)
      for (const one of PAYLOADS) if (text.includes(one)) seen.add(one)
      await page.waitForTimeout(300)
      expect(await attacked(page)).toEqual(UNTOUCHED)
      expect(dialogs).toEqual([])
    }
  )

  test('are each shown as the text that they are', () => {
    expect(PAYLOADS.filter((one) => !seen.has(one))).toEqual([])
  })

  test('would have been noticed, had one of them run or been stopped by the policy alone', async () => {
    const { page } = await site.visitor()
    await page.addInitScript(watch)
    await page.goto('/source?procedure=york&plain=1')
    await page.waitForSelector('h1')
    await page.evaluate((payload) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', payload)
    }, '<img src=/nothing onerror=ranPayload(1)><a href="javascript:ranPayload(2)">x</a><iframe></iframe>')
    const noticed = async () => {
      const { violations = [], ...rest } = await attacked(page)
      return { violations: violations.length > 0, ...rest }
    }
    await expect.poll(noticed).toMatchObject({ violations: true, ran: [], foreign: ['javascript:ranPayload(2)'] })
    expect((await attacked(page)).handlers).toHaveLength(1)
    expect((await attacked(page)).elements).toHaveLength(1)
  })

  test('cannot be made HTML by a mistake of ours: pages take none from text', async () => {
    const { page } = await site.visitor()
    await page.goto('/help')
    const refused = await page.evaluate((payload) => {
      try {
        document.body.insertAdjacentHTML('beforeend', payload)
        return false
      } catch (error) {
        return error instanceof TypeError
      }
    }, '<img src=x onerror=alert(1)>')
    expect(refused).toBe(true)
  })
})

describe('the content policy', () => {
  const policyOf = async (path: string): Promise<string> => {
    const answer = await visitor.page.goto(path)
    return answer?.headers()['content-security-policy'] ?? ''
  }

  test.each(['/', '/procedures/york', '/api', '/sign-in'])(
    'of %s takes scripts of this server only, and text for no script',
    async (path) => {
      const policy = await policyOf(path)
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toMatch(/unsafe-(eval|inline)/)
    }
  )

  test('of the source lets styles be written in it, and nothing else', async () => {
    const policy = await policyOf('/source?procedure=york')
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy.match(/[a-z-]+ [^;]*unsafe-inline[^;]*/g)).toEqual(["style-src 'self' 'unsafe-inline'"])
  })
})
