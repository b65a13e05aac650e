import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyEdits, mergeTexts, readText } from '../../../engine/index.ts'
import type { WrittenProvision, WrittenRuleset } from '../../../engine/read/written.ts'
import { theirsEdits } from '../../../editor/draft/conflicts.ts'
import { fieldChanged, provisionEdits } from '../../../editor/draft/provision-edits.ts'
import { nameFrom } from '../../../editor/words/name-from.ts'
import { formOf, inForm, type ClockForm } from '../../../editor/screens/draft/forms/clock.ts'
import { periodParts, periodText } from '../../../editor/screens/draft/forms/period-field.tsx'

const YORK = readFileSync(new URL('../../../rulesets/york/2024-03-15.yaml', import.meta.url), 'utf8')

function dataOf(text: string): WrittenRuleset {
  const read = readText(text)
  if (!read.ok) throw new Error(read.problems[0].message)
  return read.value.data as WrittenRuleset
}

const WHOLE = dataOf(YORK)
const provision = (id: string, whole = WHOLE): WrittenProvision => {
  const found = whole.provisions.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

function applied(before: WrittenProvision, after: WrittenProvision, text = YORK): string {
  const made = applyEdits(text, provisionEdits(before, after))
  if (!made.ok) throw new Error(made.problems[0].message)
  return made.value.text
}

const invitations = provision('Y5.5')
const withNumber = (count: number): WrittenProvision => ({
  ...invitations,
  timescale: { ...invitations.timescale, atLeast: `${count} working days` }
})

describe('what is taken back together', () => {
  test('letters in one field have one name, another field has another', () => {
    expect(fieldChanged(withNumber(12), withNumber(120))).toBe('Y5.5/timescale/atLeast')
    const when = { fact: 'in-care', is: ['yes'] }
    const conditional = { ...withNumber(12), timescale: { ...withNumber(12).timescale, when } } as WrittenProvision
    expect(fieldChanged(withNumber(12), conditional)).toBe('Y5.5/timescale/when')
    expect(fieldChanged(withNumber(12), withNumber(12))).toBe('')
  })
})

describe('what a form changed, as edits', () => {
  test('a number is one word of the text, and all else stays to the letter', () => {
    expect(applied(invitations, withNumber(12))).toBe(
      YORK.replace(
        '{ atLeast: 10 working days, before: meeting, met: invitations-sent',
        '{ atLeast: 12 working days, before: meeting, met: invitations-sent'
      )
    )
  })

  test('nothing where nothing changed', () => {
    for (const one of WHOLE.provisions) expect(provisionEdits(one, structuredClone(one))).toEqual([])
  })

  test.each<readonly [string, WrittenProvision]>([
    ['another body', { ...without(invitations, 'timescale'), guidance: { kind: 'duty', undecidable: 'for people' } }],
    ['a field taken out', without(invitations, 'who')],
    ['a field put in', { ...invitations, seeAlso: ['Y5.1'], gap: 'who is asked' }],
    ['another strength', { ...invitations, strength: 'must' }]
  ])('%s stands in the text afterwards', (_, after) => {
    expect({ ...provision('Y5.5', dataOf(applied(invitations, after))) }).toEqual({ ...after })
  })

  test('one rule of several', () => {
    const before = provision('Y5.10')
    const rules = (before.rules ?? []).map((rule) =>
      rule.name === 'child' ? { ...rule, strength: 'must' as const } : rule
    )
    const after = provision('Y5.10', dataOf(applied(before, { ...before, rules })))
    expect(after.rules?.find(({ name }) => name === 'child')?.strength).toBe('must')
    expect(after.rules?.length).toBe(before.rules?.length)
  })

  test('another section is a move', () => {
    expect(provisionEdits(invitations, { ...invitations, section: '6' })).toEqual([
      { do: 'moveProvision', provision: 'Y5.5', section: '6' }
    ])
  })
})

describe('a conflict', () => {
  test('settled for theirs puts theirs in the place of mine', () => {
    const [mine, theirs] = [applied(invitations, withNumber(12)), applied(invitations, withNumber(15))]
    const merged = mergeTexts(YORK, mine, theirs)
    if (!merged.ok) throw new Error(merged.problems[0].message)
    const [clash, ...others] = merged.value.conflicts
    expect(others).toEqual([])
    expect(clash).toMatchObject({ provision: 'Y5.5', mine: '12 working days', theirs: '15 working days' })
    const settled = applyEdits(merged.value.text, clash === undefined ? [] : theirsEdits(clash))
    expect(settled.ok && settled.value.text).toBe(theirs)
  })

  test('of a provision that they took out and I changed', () => {
    const removed = applyEdits(YORK, [{ do: 'retireProvision', provision: 'Y5.5' }])
    if (!removed.ok) throw new Error(removed.problems[0].message)
    const merged = mergeTexts(YORK, applied(invitations, withNumber(12)), removed.value.text)
    if (!merged.ok) throw new Error(merged.problems[0].message)
    const clash = merged.value.conflicts.find((one) => one.provision === 'Y5.5')
    if (clash === undefined) throw new Error('no conflict')
    const settled = applyEdits(merged.value.text, theirsEdits(clash))
    expect(settled.ok && dataOf(settled.value.text).provisions.some(({ id }) => id === 'Y5.5')).toBe(false)
  })
})

describe('the parts of a time limit', () => {
  test('a length is typed and read back, whatever stands in the field', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('working day', 'day', 'week', 'month'),
        (typed, unit) => {
          fc.pre(!/(day|week|month)/.test(typed))
          const parts = periodParts(periodText(typed, unit))
          expect(parts).toEqual({ count: typed.trim(), unit })
        }
      )
    )
  })

  test('runs another way and back, with the same number and day', () => {
    const forms: readonly ClockForm[] = ['at-least-before', 'within', 'window']
    const start = { atLeast: '10 working days', before: 'meeting', met: 'invitations-sent', floor: 'EG.10' }
    for (const form of forms) {
      expect(formOf(inForm(start, form))).toBe(form)
      expect(inForm(inForm(start, form), 'at-least-before')).toEqual(start)
    }
  })

  test.each([
    ['An advocate is needed', 'an-advocate-is-needed'],
    ["The child's view", 'the-childs-view'],
    ['  16+ ', ''],
    ['', '']
  ])('a name is made from %j', (words, name) => expect(nameFrom(words)).toBe(name))
})

function without(map: WrittenProvision, field: keyof WrittenProvision): WrittenProvision {
  const { [field]: _gone, ...rest } = map
  return rest as WrittenProvision
}
