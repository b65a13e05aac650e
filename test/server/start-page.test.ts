import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssessmentDocument } from '../../engine/index.ts'
import { get, type Served, serve } from './serving.ts'

let served: Served
let page: string
beforeAll(async () => {
  served = await serve()
  page = (
    await get(served, '/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', host: `localhost:${served.port}` })
  ).text
})
afterAll(() => served.close())

const plain = (html: string): string =>
  html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')

/** The commands on the page, as somebody would copy them. */
const commands = (): readonly string[] =>
  [...page.matchAll(/<pre[^>]*><code[^>]*>(curl.*?)<\/code><\/pre>/gs)].map(([, command]) => plain(command ?? ''))

const run = (command: string): Promise<string> =>
  promisify(execFile)('sh', ['-c', command], { maxBuffer: 64 * 1024 * 1024 }).then(({ stdout }) => stdout)

describe('the start page', () => {
  test('says in plain English what this is', () => {
    expect(page).toContain('<h1>')
    expect(page).toMatch(/council’s procedure for reviewing the cases of children in care/)
  })

  test('has commands for the very address it is read at', () => {
    expect(commands()).toHaveLength(2)
    for (const command of commands()) expect(command).toContain(`http://localhost:${served.port}/v1/`)
  })

  test('shows a question that works as it stands, and the answer that really comes', async () => {
    const answer = JSON.parse(await run(commands()[0] ?? '')) as AssessmentDocument
    expect(answer.nextReview).toMatchObject({
      dueOn: '2026-05-09',
      clocks: [{ outcome: 'overdue', by: 'E33.2a', rule: 'Y2.2' }]
    })
    const shown = /<blockquote[^>]*>\s*<p>(.*?)<\/p>/s.exec(page)?.[1] ?? ''
    expect(plain(shown).replace(/\s+/g, ' ').trim()).toBe(answer.nextReview?.says)
  })

  test('shows a count that works as it stands', async () => {
    expect(JSON.parse(await run(commands()[1] ?? ''))).toMatchObject({
      period: '20 working days',
      direction: 'before',
      day: '2026-04-29'
    })
  })

  test('leads only to what is there', async () => {
    const links = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(5)
    const isThere = async (link: string): Promise<boolean> =>
      link.startsWith('#') ? page.includes(`id="${link.slice(1)}"`) : (await get(served, link)).status === 200
    const there = await Promise.all(links.map(isThere))
    expect(links.filter((_, index) => !there[index])).toEqual([])
  })

  test('has no script, no style of its own and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=|https?:\/\/(?!localhost:)/)
  })

  test('can be read by everybody', () => {
    expect(page).toMatch(/<html lang="en-GB">/)
    expect(page).toMatch(/<meta name="viewport" content="width=device-width, initial-scale=1">/)
    expect(page).toMatch(/<title>[^<]{10,}<\/title>/)
    expect([...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))).toEqual([1, 2, 2, 2])
    expect(page.match(/<main/g)).toHaveLength(1)
    // What can be scrolled can be reached by keyboard, and has a name.
    for (const [tag] of page.matchAll(/<pre[^>]*>/g)) expect(tag).toMatch(/tabindex="0" role="region" aria-label/)
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(page).toContain(`id="${id}"`)
  })

  test('has colours that are far enough apart, by day and by night', async () => {
    const css = (await get(served, '/start/start.css')).text
    const colour = (name: string): readonly [string, string] => {
      const [, light = '', dark = ''] =
        new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? []
      return [light, dark]
    }
    const channel = (part: string): number => {
      const value = Number.parseInt(part, 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    const light = (hex: string): number =>
      0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5, 7))
    const contrast = (a: string, b: string): number => {
      const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y)
      return (bright + 0.05) / (dark + 0.05)
    }
    for (const front of ['ink', 'mark']) {
      for (const back of ['paper', 'shade']) {
        for (const night of [0, 1] as const) {
          expect(contrast(colour(front)[night], colour(back)[night])).toBeGreaterThan(7)
        }
      }
    }
  })
})
