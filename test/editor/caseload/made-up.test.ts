import { describe, expect, test } from 'vitest'
import { answer } from '../../../editor/engine/answer.ts'
import type { Library } from '../../../editor/engine/library.ts'

const NO_LIBRARY = {} as Library
const WANTED = { children: 60, first: 2025, last: 2026 }

const made = async () => answer('madeUpReturn', WANTED, NO_LIBRARY, async () => undefined)

describe('a made-up return', () => {
  test('is marked as such in the names of its files, has two years, and says which team each child belongs to', async () => {
    const files = await made()
    expect(files.every(({ name }) => name.startsWith('made-up-'))).toBe(true)
    const names = files.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['made-up-2024-25-reviews.csv', 'made-up-2025-26-header.csv']))
    const teams =
      files
        .find(({ name }) => name === 'made-up-teams.csv')
        ?.text.trim()
        .split('\r\n') ?? []
    expect([teams[0], teams.length]).toEqual(['CHILD,TEAM', WANTED.children + 1])
  })

  test('is the same each time', async () => {
    expect(await made()).toEqual(await made())
  })

  test('lets a newer question in between its children', async () => {
    let turns = 0
    await answer('madeUpReturn', WANTED, NO_LIBRARY, async () => void turns++)
    expect(turns).toBe(WANTED.children)
  })
})
