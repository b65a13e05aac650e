import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCollection, parseDocument } from 'yaml'
import { applyEdits, type Edit, mergeTexts, readText } from '../../engine/index.ts'
import { valueOf } from '../read/small.ts'
import { runs } from '../properties/settings.ts'
import { anyEdit, inProvision, kindOf, ofWhole, rulesOf } from './edits.ts'
import { type LooseRuleset, modelled } from './model.ts'
import {
  applied,
  commentsOf,
  CROWDED,
  edited,
  linesTouched,
  missingFrom,
  RULESET_FILES,
  said,
  shipped
} from './setup.ts'

const TEXTS: readonly (readonly [name: string, text: string, runs: number])[] = [
  ['a text in every layout', CROWDED, 120],
  ['the same with the line breaks of Windows', CROWDED.replaceAll('\n', '\r\n'), 40],
  ...RULESET_FILES.map((file) => [file, shipped(file), 5] as const)
]

const dataOf = (text: string): LooseRuleset => said(text) as unknown as LooseRuleset

/** From where to where the lines of a provision go. */
function linesOfProvision(text: string, id: string): Readonly<{ from: number; to: number }> {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const at = lines.findIndex((line) =>
    new RegExp(`^ {2}(?:- |  )id: ${id.replaceAll('.', '\\.')}(?: #.*)?$`).test(line)
  )
  const from = lines.slice(0, at + 1).findLastIndex((line) => line.startsWith('  - '))
  const next = lines.findIndex((line, index) => index > at && line.startsWith('  - '))
  return { from, to: next < 0 ? lines.length : next }
}

/** The comments that an edit may take with it: those inside the value that it replaces, or in the lines that it takes out. */
function commentsTaken(text: string, after: string, edit: Edit): readonly string[] {
  if (edit.do === 'set') return commentsOf(textOfValue(text, edit))
  if (edit.do !== 'unset') return []
  const { from, to } = linesTouched(text, after)
  return commentsOf(text.split('\n').slice(from, to).join('\n'))
}

/** The list or map that an edit replaces, from its first letter to its last. */
function textOfValue(text: string, edit: Extract<Edit, { do: 'set' }>): string {
  const place = edit.at.in === 'provision' ? edit.at.id : edit.at.in === 'rule' ? edit.at.key : ''
  const [id, name] = place.split('/')
  const index = dataOf(text).provisions.findIndex((one) => one.id === id)
  const rule = dataOf(text).provisions[index]?.rules?.findIndex((one) => one['name'] === name) ?? -1
  const base = index < 0 ? [] : ['provisions', index, ...(rule < 0 ? [] : ['rules', rule])]
  const node = parseDocument(text, { uniqueKeys: false }).getIn([...base, ...edit.field], true)
  if (!isCollection(node) || !node.range) return ''
  return text.slice(node.range[0], node.flow === true ? node.range[1] : node.range[2])
}

describe.each(TEXTS)('an edit of %s', (_, text, many) => {
  const data = dataOf(text)

  test('leaves the data as it would be had it been written into', () => {
    fc.assert(
      fc.property(anyEdit(data), (edit) => {
        expect(said(edited(text, edit))).toEqual(modelled(said(text), edit))
      }),
      runs(many)
    )
  })

  test('in one provision touches no line outside it', () => {
    fc.assert(
      fc.property(inProvision(data), ({ id, edit }) => {
        const after = edited(text, edit)
        if (after === text) return
        const { from, to } = linesOfProvision(text, id)
        const touched = linesTouched(text, after)
        expect(touched.from).toBeGreaterThanOrEqual(from)
        expect(touched.to).toBeLessThanOrEqual(to)
      }),
      runs(many)
    )
  })

  test('loses no comment but those inside what it takes out', () => {
    fc.assert(
      fc.property(anyEdit(data), (edit) => {
        const after = edited(text, edit)
        const lost = missingFrom(commentsOf(text), commentsOf(after))
        expect(missingFrom(lost, commentsTaken(text, after, edit))).toEqual([])
        expect(missingFrom(commentsOf(after), commentsOf(text))).toEqual([])
      }),
      runs(many)
    )
  })

  test('can be undone to the letter, and so can several', () => {
    fc.assert(
      fc.property(anyEdit(data), ofWhole(data, 'Q8'), (one, other) => {
        const { text: after, inverse } = applied(text, one, other)
        expect(edited(after, ...inverse)).toBe(text)
      }),
      runs(many)
    )
  })

  test('gives a text that can be read, and be edited again to nothing new', () => {
    fc.assert(
      fc.property(anyEdit(data), (edit) => {
        const after = edited(text, edit)
        expect(readText(after).ok).toBe(true)
        const again = edit.do === 'set' ? edited(after, edit) : after
        expect(again).toBe(after)
      }),
      runs(many)
    )
  })

  test('merges with an edit of another provision as both made one after the other', () => {
    fc.assert(
      fc.property(inProvision(data), inProvision(data), (one, other) => {
        fc.pre(one.id !== other.id)
        const merged = valueOf(mergeTexts(text, edited(text, one.edit), edited(text, other.edit)))
        expect(merged).toEqual({ text: edited(text, one.edit, other.edit), conflicts: [] })
      }),
      runs(many)
    )
  })
})

const everySet = (data: LooseRuleset): readonly Edit[] =>
  data.provisions.flatMap((provision) => [
    ...Object.entries(provision).map(
      ([field, value]) =>
        ({ do: 'set', at: { in: 'provision', id: provision.id }, field: [field], value }) as unknown as Edit
    ),
    ...rulesOf(provision).flatMap(({ key, rule }) => {
      const kind = kindOf(rule)
      const fields = Object.entries(rule[kind] as object).map(
        ([field, value]) => ({ do: 'set', at: { in: 'rule', key }, field: [kind, field], value }) as unknown as Edit
      )
      const whole: Edit = { do: 'setBody', rule: key, body: { [kind]: rule[kind] } }
      return [...fields, whole]
    })
  ])

describe('a round trip through the form', () => {
  test.each(TEXTS)('changes no letter of %s', (_, text) => {
    const edits = everySet(dataOf(text))
    expect(edits.length).toBeGreaterThan(10)
    const result = applyEdits(text, edits)
    expect(result).toEqual({ ok: true, value: { text, inverse: [] } })
  })
})
