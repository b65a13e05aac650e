import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { servePages } from './pages.ts'
import { startServer } from './server.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SCREENS = join(ROOT, 'test/.results/screens')
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable'
]

/** Where Chromium is, or what to install. */
export function chromiumPath(): string {
  const found = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path))
  if (found === undefined)
    throw new Error('no Chromium here: install it (`apt-get install -y chromium`), or name it in CHROMIUM')
  return found
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

type Site = Readonly<{
  url: string
  /** The address by which somebody signs in, one for each person, as the server tells it when it starts. */
  greeting: () => string
  stop: () => Promise<void>
}>

export type Opened = Site &
  Readonly<{
    browser: Browser
    /** Somebody at a browser of their own. Whatever the page complains of is gathered. */
    visitor: (options?: Parameters<Browser['newContext']>[0]) => Promise<Visitor>
    close: () => Promise<void>
  }>

export type Visitor = Readonly<{ page: Page; context: BrowserContext; complaints: readonly string[] }>

/** The real server with its own empty store, on a free port, and a browser beside it. */
export async function openSite(own: Readonly<Record<string, string>> = {}): Promise<Opened> {
  buildPages()
  const site = await startSite(own)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET })
  return {
    ...site,
    browser,
    visitor: (options = {}) => visit(browser, site.url, options),
    close: async () => {
      await browser.close()
      await site.stop()
    }
  }
}

/** The pages, as `npm start` would build them. */
function buildPages(): void {
  if (process.env['DUECOURSE_TEST_PAGES'] === undefined)
    execFileSync(process.execPath, ['editor/build.ts'], { cwd: ROOT, stdio: 'inherit' })
}

async function visit(
  browser: Browser,
  baseURL: string,
  options: Parameters<Browser['newContext']>[0]
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/London',
    ...options
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[14]/.test(message.text())) complaints.push(message.text())
  })
  return { page, context, complaints }
}

async function startSite(own: Readonly<Record<string, string>>): Promise<Site> {
  const server = await startServer(own)
  const pages = await servePages(`http://127.0.0.1:${server.port}`)
  const stop = async (): Promise<void> => {
    await pages.close()
    await server.stop()
  }
  return { url: pages.url, greeting: server.said, stop }
}

export type Fault = Readonly<{ rule: string; impact: string; where: readonly string[] }>

/** What axe finds against WCAG 2.2 AA on the page as it stands. */
export async function axeFaults(page: Page): Promise<readonly Fault[]> {
  // Run by the test's own channel into the page, so that the page's content policy stays as it is.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    type Found = { violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }
    const { axe } = globalThis as unknown as { axe: { run: (root: unknown, options: object) => Promise<Found> } }
    const found = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    })
    return found.violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact,
      where: nodes.map(({ target }) => target.join(' '))
    }))
  })
}

/** By how many pixels the page is wider than the screen; nothing sticks out where it is 0. */
export const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

/** Of a long list the beginning is enough to look at. */
const TALLEST = 3600

/** Keeps a picture of the page among the results of the run. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true })
  const [width, height] = await page.evaluate(() => [window.innerWidth, document.documentElement.scrollHeight] as const)
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) }
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true, clip })
}
