import type { Page } from 'playwright-core'
import { axeFaults, type Fault, shot, sticksOut, type Visitor } from './browser.ts'

/** As wide as a small telephone, or a desk screen at 400 %. */
const NARROW = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

/** What is found on a page that is to be looked at; `SOUND` where there is nothing to mend. */
export type Looked = Readonly<{
  faults: readonly Fault[]
  headings: number
  sticksOut: number
  complaints: readonly string[]
}>

export const SOUND: Looked = { faults: [], headings: 1, sticksOut: 0, complaints: [] }

/** Opens a page, holds it against WCAG 2.2 AA, looks whether anything sticks out where it is narrow, and keeps pictures of it. */
export async function looked(visitor: Visitor, path: string, ready: string, name: string): Promise<Looked> {
  await visitor.page.setViewportSize(DESK)
  await visitor.page.goto(path)
  await visitor.page.waitForSelector(ready)
  return lookedNow(visitor, name)
}

/** The same of a page as it stands. */
export async function lookedNow({ page, complaints }: Visitor, name: string): Promise<Looked> {
  await shot(page, name)
  const faults = await axeFaults(page)
  const headings = await page.locator('h1').count()
  await page.setViewportSize(NARROW)
  await shot(page, `${name}-narrow`)
  const found = { faults, headings, sticksOut: await sticksOut(page), complaints: [...complaints] }
  await page.setViewportSize(DESK)
  return found
}

/** How many steps a walk by keyboard may take to one place. */
const FAR = 120

/** Goes on by Tab until the focus stands on something, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < FAR; steps++) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    if (there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${selector}`)
}

/** Writes a day in its three boxes, by keyboard, from the first of them. */
export async function typeDay(page: Page, id: string, iso: string): Promise<void> {
  const [year = '', month = '', date = ''] = iso.split('-')
  for (const [name, text] of [
    ['day', date],
    ['month', month],
    ['year', year]
  ] as const) {
    await tabTo(page, `#${id}-${name}`)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(String(Number(text)))
  }
}
