import type { Page, Request } from 'playwright-core'
import { type Opened, openSite, type Visitor } from '../browser/browser.ts'
import { send, signIn } from '../browser/sign-in.ts'
import { keystrokes, whatIfs } from './in-page.ts'
import { median, percentile } from './measure.ts'
import { figures, type Rows } from './table.ts'

const SLOW_LOADS = 5
const KEYSTROKES = 300
const WHAT_IFS = 30

/** A slow computer on a slow line: a quarter of this one's speed, 10 Mbit/s, and 20 ms there and back. */
const SLOW_CPU = { rate: 4 }
const MEGABIT = 1_000_000 / 8
const SLOW_LINE = { offline: false, latency: 20, downloadThroughput: 10 * MEGABIT, uploadThroughput: 10 * MEGABIT }

const FIELD = '#f-timescale-atLeast'

type Row = readonly [what: string, measured: string, toReach: string]

/** What the pages weigh and how soon they answer, in a real Chromium against the real server. */
export async function timeBrowser(progress: (says: string) => void): Promise<Readonly<{ about: string; rows: Rows }>> {
  const site = await openSite()
  try {
    const somebody = await beginDraft(site)
    progress('what the pages weigh')
    const weights = await weigh(site, somebody)
    progress('the form on a slow computer')
    const usable = await slowly(site, somebody)
    progress('keystrokes and what-ifs')
    const typing = await typingIn(somebody)
    const about = `The pages in Chromium ${site.browser.version()}, against the server`
    return { about, rows: [['', 'measured', 'to reach'], ...weights, ...usable, ...typing] }
  } finally {
    await site.close()
  }
}

type Somebody = Visitor & Readonly<{ form: string; state: Awaited<ReturnType<Visitor['context']['storageState']>> }>

/** A policy lead with a draft of York. */
async function beginDraft(site: Opened): Promise<Somebody> {
  const visitor = await site.visitor()
  await signIn(visitor.page, site, 'policy-lead')
  const { json } = await send(visitor.page, {
    method: 'POST',
    path: '/v1/rulesets/york/drafts',
    body: { from: 'version' }
  })
  const form = `/procedures/york/drafts/${String(json['id'])}/provisions/Y5.5`
  return { ...visitor, form, state: await visitor.context.storageState() }
}

type Piece = Readonly<{ path: string; kilobytes: number }>

/** Everything but answers to questions, as it came over the line. */
async function piecesOf(page: Page, load: () => Promise<void>): Promise<readonly Piece[]> {
  const finished: Promise<Piece | undefined>[] = []
  const note = (request: Request): void => {
    if (!new URL(request.url()).pathname.startsWith('/v1/')) finished.push(pieceOf(request))
  }
  page.on('requestfinished', note)
  await load()
  page.off('requestfinished', note)
  return (await Promise.all(finished)).filter((one) => one !== undefined)
}

/** What begins a worker has no size for Chromium, and says itself how long it is. Of a page that was left, nothing is told any more. */
async function pieceOf(request: Request): Promise<Piece | undefined> {
  try {
    const length = await (await request.response())?.headerValue('content-length')
    const bytes = (await request.sizes()).responseBodySize || Number(length)
    return { path: new URL(request.url()).pathname, kilobytes: bytes / 1024 }
  } catch {
    return undefined
  }
}

const sumOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { kilobytes }) => sum + kilobytes, 0)
const isMonaco = ({ path }: Piece): boolean => /monaco|editor\.worker/.test(path)
const isWorker = ({ path }: Piece): boolean => /workshop\.worker/.test(path)

async function weigh(site: Opened, { state, form }: Somebody): Promise<readonly Row[]> {
  const { page, context } = await site.visitor({ storageState: state })
  const home = await piecesOf(page, async () => {
    await page.goto('/')
    await page.locator('#my-drafts').waitFor()
    await page.waitForLoadState('networkidle')
  })
  const drafting = await piecesOf(page, async () => {
    await page.goto(form)
    await page.locator('.dc-live__says').waitFor()
    await page.waitForLoadState('networkidle')
  })
  const source = await piecesOf(page, async () => {
    await page.goto('/source?procedure=york')
    await page.locator('.monaco-editor').first().waitFor()
    await page.waitForLoadState('networkidle')
  })
  await context.close()
  const [ours, worker] = [home.filter((one) => !isWorker(one)), [...home, ...drafting].find(isWorker)]
  return [
    [`first load of Home: ${ours.length} pieces, as sent`, `${figures(sumOf(ours))} kB`, 'at most 140 kB'],
    ['beside it, when it is asked: the engine in its worker', `${figures(worker?.kilobytes ?? Number.NaN)} kB`, ''],
    [
      'Monaco: before the source of a ruleset is opened, and with it',
      `${figures(sumOf([...home, ...drafting].filter(isMonaco)))} kB, ${figures(sumOf(source.filter(isMonaco)))} kB`,
      'none before'
    ]
  ]
}

/** When the form of a timescale can be typed in, and when its timeline is there, from the moment that its address was opened. */
async function slowly(site: Opened, { state, form }: Somebody): Promise<readonly Row[]> {
  const loads: (readonly [usable: number, drawn: number])[] = []
  for (let i = 0; i < SLOW_LOADS; i++) {
    const { page, context } = await site.visitor({ storageState: state })
    const chrome = await context.newCDPSession(page)
    await chrome.send('Network.enable')
    await chrome.send('Network.emulateNetworkConditions', SLOW_LINE)
    await chrome.send('Emulation.setCPUThrottlingRate', SLOW_CPU)
    await page.addInitScript(watchFor, [FIELD, '.dc-live__says'])
    // Whatever else Playwright could be asked would put half a megabyte of its own script into the page while that is loading.
    await chrome.send('Runtime.enable')
    await chrome.send('Runtime.addBinding', { name: 'allSeen' })
    const seen = new Promise<string>((told) => chrome.once('Runtime.bindingCalled', ({ payload }) => told(payload)))
    await page.goto(form, { waitUntil: 'commit' })
    loads.push(JSON.parse(await seen) as [number, number])
    await context.close()
  }
  const row = (what: string, times: readonly number[], toReach: string): Row => [
    what,
    `${figures(median(times) / 1000)} s (${times.map((time) => figures(time / 1000)).join(', ')})`,
    toReach
  ]
  const slow = 'at a quarter of the speed and 10 Mbit/s, nothing kept'
  return [
    row(
      `the form of a timescale can be typed in, ${slow}`,
      loads.map(([usable]) => usable),
      'at most 2.0 s'
    ),
    row(
      'its timeline is there',
      loads.map(([, drawn]) => drawn),
      ''
    )
  ]
}

/** Notes when each of some elements is first there to be seen, and tells it once they all are. Runs in the page. */
function watchFor(selectors: readonly string[]): void {
  const seen: (number | undefined)[] = selectors.map(() => undefined)
  const note = (i: number): void =>
    void requestAnimationFrame((at) => {
      seen[i] ??= at
      if (!seen.includes(undefined))
        (globalThis as unknown as Readonly<{ allSeen: (told: string) => void }>).allSeen(JSON.stringify(seen))
    })
  const left = new Map(selectors.entries())
  const watch = new MutationObserver(() => {
    for (const [i, selector] of left)
      if (document.querySelector(selector) !== null) {
        left.delete(i)
        note(i)
      }
    if (left.size === 0) watch.disconnect()
  })
  watch.observe(document, { childList: true, subtree: true })
}

async function typingIn({ page, form }: Somebody): Promise<readonly Row[]> {
  await page.goto(form)
  await page.locator('.dc-live__says').waitFor()
  await page.locator('.dc-what-if[data-behind=false]').waitFor()
  const keys = await keystrokes(page, FIELD, KEYSTROKES)
  const asked = await whatIfs(page, FIELD, WHAT_IFS)
  const times = asked.map(({ took }) => took)
  return [
    [
      `a keystroke in a timescale to its moved timeline, ${KEYSTROKES} of them: p50, p95`,
      `${figures(percentile(keys, 0.5))} ms, ${figures(percentile(keys, 0.95))} ms`,
      'p95 at most 50 ms'
    ],
    [
      'what-if over 1,000 made-up cases, in its worker, from the keystroke: median, slowest',
      `${figures(median(times))} ms, ${figures(Math.max(...times))} ms`,
      'at most 300 ms'
    ],
    ['meanwhile, the longest task of the main thread', longestIn(asked.map(({ longest }) => longest)), '']
  ]
}

/** Chromium tells of tasks from 50 ms on. */
function longestIn(longest: readonly number[]): string {
  const most = Math.max(...longest)
  return most === 0 ? 'under 50 ms' : `${figures(most)} ms`
}
