import type { Page } from 'playwright-core'

/** A quick typist. */
const BETWEEN_KEYS = 120

type Noted = { keys: number[]; whatIfs: { took: number; longest: number }[] }
type WithNotes = { noted: Noted }

/** Milliseconds from each key to the frame in which the timeline had moved, for so many keys pressed as somebody types. */
export async function keystrokes(page: Page, field: string, count: number): Promise<readonly number[]> {
  await page.evaluate(noteKeys)
  await toTwoDigits(page, field)
  for (let i = 0; i < count; i++) {
    await press(page, i)
    await page.waitForTimeout(BETWEEN_KEYS)
  }
  return page.evaluate(() => (globalThis as unknown as WithNotes).noted.keys.slice(2))
}

/** Milliseconds from a key to what it makes of the made-up cases, with the longest task of the main thread meanwhile, one key at a time. */
export async function whatIfs(page: Page, field: string, count: number): Promise<Noted['whatIfs']> {
  await page.evaluate(noteWhatIfs)
  await toTwoDigits(page, field)
  await settled(page)
  for (let i = 0; i < count; i++) {
    await press(page, i)
    await settled(page)
  }
  return page.evaluate(() => (globalThis as unknown as WithNotes).noted.whatIfs.slice(1))
}

async function toTwoDigits(page: Page, field: string): Promise<void> {
  await page.locator(field).fill('10')
  await page.locator(field).press('End')
  await page.waitForTimeout(1000)
}

/** Ten becomes one, one becomes eleven, then one again, then twelve: each key moves the day. */
const press = (page: Page, nth: number): Promise<void> =>
  page.keyboard.press(nth % 2 === 0 ? 'Backspace' : String(1 + (Math.floor(nth / 2) % 9)))

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(600)
  await page.locator('.dc-what-if[data-behind=false]').waitFor()
}

/** Runs in the page. */
function noteKeys(): void {
  const noted: Noted = { keys: [], whatIfs: [] }
  ;(globalThis as unknown as WithNotes).noted = noted
  let pressed: number | undefined
  addEventListener('keydown', ({ timeStamp }) => void (pressed = timeStamp), true)
  const drawn = (since: number): void => {
    // What comes after the next frame has begun comes after that frame: the timeline is on the screen.
    requestAnimationFrame(() => setTimeout(() => noted.keys.push(performance.now() - since)))
  }
  new MutationObserver(() => {
    if (pressed !== undefined) drawn(pressed)
    pressed = undefined
  }).observe(document.querySelector('.dc-live__says') as Element, {
    subtree: true,
    childList: true,
    characterData: true
  })
}

/** Runs in the page. */
function noteWhatIfs(): void {
  const { noted } = globalThis as unknown as WithNotes
  let pressed: number | undefined
  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ entryTypes: ['longtask'] })
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      ;[pressed, longest] = [timeStamp, 0]
    },
    true
  )
  const says = document.querySelector('.dc-what-if') as HTMLElement
  new MutationObserver(() => {
    if (pressed === undefined || says.dataset['behind'] === 'true') return
    noted.whatIfs.push({ took: performance.now() - pressed, longest })
    pressed = undefined
  }).observe(says, { attributes: true, attributeFilter: ['data-behind'] })
}
