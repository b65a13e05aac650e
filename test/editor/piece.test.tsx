import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type Piece, piece } from '../../editor/piece.ts'
import { screenOf } from '../../editor/screen.ts'

const Screen = () => <p>here</p>
function drawn(one: Piece): string {
  const Found = screenOf(one)
  return renderToStaticMarkup(
    <Suspense fallback="waiting">
      <Found />
    </Suspense>
  )
}

const EDITOR = resolve(import.meta.dirname, '../../editor')

describe('a screen that is fetched when it is needed', () => {
  test('lets something stand in for it until it is there', () => {
    expect(drawn(piece(async () => Screen))).toContain('waiting')
  })

  test('is drawn at once where it was fetched ahead', async () => {
    const found = piece(async () => Screen)
    await found.fetch()
    expect(drawn(found)).toContain('<p>here</p>')
  })

  test('is fetched in one way throughout: beside it only the two boxes of the source are', () => {
    const lazy = readdirSync(EDITOR, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dist'))
      .filter((file) => /\blazy\(/.test(readFileSync(join(EDITOR, file), 'utf8')))
    expect(lazy.sort()).toEqual(['screen.ts', 'screens/source/sides.tsx', 'screens/source/text-desk.tsx'])
  })
})
