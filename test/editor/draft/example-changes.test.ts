import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '../../../editor/engine/answer.ts'
import { type Library, makeLibrary } from '../../../editor/engine/library.ts'
import { serve, type Served } from '../../server/serving.ts'

const shipped = readFileSync(new URL('../../../rulesets/york/examples.yaml', import.meta.url), 'utf8')

let served: Served
let library: Library

beforeAll(async () => {
  served = await serve()
  library = makeLibrary(async (path, accept) => {
    const asked = () => fetch(`${served.url}${path}`, { headers: { Accept: accept } })
    const response = await asked().catch(asked)
    return response.ok ? response.text() : undefined
  })
})
afterAll(() => served.close())

const differing = (examples: string) =>
  answer('exampleChanges', { ruleset: 'york', examples, against: '2024-03-15' }, library, async () => undefined)

test('worked examples that nobody touched do not differ from those of the version', async () => {
  expect(await differing(shipped)).toEqual([])
})

test('one whose answer comes out as something else is told with both answers in words', async () => {
  const [line = '', before = '', after = ''] = /^( *gives: \{ *Y5\.5: )met( .*)$/m.exec(shipped) ?? []
  expect(line).not.toBe('')
  const found = await differing(shipped.replace(line, `${before}met-late${after}`))
  expect(found).toHaveLength(1)
  const [answered] = found[0]?.answers ?? []
  expect([found[0]?.is, answered?.key, answered?.flips]).toEqual(['changed', 'Y5.5', true])
  expect(answered?.before).not.toBe(answered?.after)
})
