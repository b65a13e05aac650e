import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cursorIn } from '../../../editor/engine/questions/source/cursor.ts'
import { offersAt } from '../../../editor/engine/questions/source/offers.ts'
import { dataOf } from '../../../editor/engine/questions/source/room.ts'
import { lineAt, offsetOf, provisionAt } from '../../../editor/screens/source/where.ts'
import { readVocabulary } from '../../../engine/index.ts'

const read = (name: string): string => readFileSync(new URL(`../../../rulesets/${name}.yaml`, import.meta.url), 'utf8')
const vocabulary = readVocabulary(read('vocabulary'))
if (!vocabulary.ok) throw new Error('the vocabulary cannot be read')
const LAW = [{ key: 'E33.1', title: 'First review' }]

/** What is offered where `|` stands, best first. */
function offered(marked: string): readonly string[] {
  const text = marked.replace('|', '')
  const room = { data: dataOf(text), vocabulary: vocabulary.ok ? vocabulary.value : undefined, law: LAW }
  const all = offersAt(cursorIn(text, marked.indexOf('|')), room as Parameters<typeof offersAt>[1])
  return [...all.filter(({ fits }) => fits), ...all.filter(({ fits }) => !fits)].map((one) => one.text)
}

const RULE = 'sections:\n  - { id: "1", title: One }\nprovisions:\n  - id: Y1\n    section: "1"\n'

describe('what can be written at the cursor', () => {
  it('is the fields of the schema that are not there yet', () => {
    const fields = offered(`${RULE}    |`)
    expect(fields).toContain('strength: ')
    expect(fields).toContain('timescale: ')
    expect(fields).not.toContain('section: ')
  })

  it.each([
    ['one of few words', `${RULE}    strength: |`, ['must', 'will', 'should', 'may']],
    [
      'the values of a fact',
      `${RULE}    check: { requires: { fact: child-wishes-to-attend, operator: equal, value: | } }`,
      ['true', 'false']
    ],
    ['a section', `${RULE}    seeAlso: [|]`, ['Y1']],
    ['a rule of the law', `${RULE}    timescale: { floor: | }`, ['E33.1']]
  ])('is %s', (_, marked, expected) => expect(offered(marked)).toEqual(expected))

  it('is the operators that suit the fact, before those that do not', () => {
    const first = offered(`${RULE}    check: { requires: { fact: child-wishes-to-attend, operator: | } }`).slice(0, 2)
    expect(first).toEqual(['equal', 'notEqual'])
  })

  it('is the facts that a rule of that scope can ask, before the others', () => {
    const facts = offered(`${RULE}    check: { requires: { fact: | } }`)
    expect(facts.indexOf('held-with-meeting')).toBeGreaterThanOrEqual(0)
    const data = vocabulary.ok ? [...vocabulary.value.facts.values()] : []
    const ofDecision = data.find(({ scope }) => scope === 'decision')?.name ?? ''
    expect(facts.indexOf('held-with-meeting')).toBeLessThan(facts.indexOf(ofDecision))
  })

  it('is nothing where a sentence stands', () => expect(offered(`${RULE}    title: |`)).toEqual([]))
})

describe('a provision', () => {
  const text = read('york/2024-03-15')

  it('is found where the cursor stands, and the cursor is put where it is', () => {
    for (const id of ['Y1.1', 'Y5.5', 'Y16.5', 'Y8.12']) {
      const offset = offsetOf(text, id) ?? 0
      expect(provisionAt(text, offset)).toBe(id)
      expect(text.split('\n')[lineAt(text, offset) - 1]?.trim()).toBe(`- id: ${id}`)
    }
  })

  it('is none in what stands before them all', () => {
    expect(provisionAt(text, 10)).toBeUndefined()
    expect(offsetOf(text, 'Y99')).toBeUndefined()
  })
})
