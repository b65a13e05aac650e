import { describe, expect, test } from 'vitest'
import { coverage, isDecided } from '../engine/coverage/coverage.ts'
import { type ListRow, readProvisionList } from '../engine/coverage/list.ts'
import type { Provision, Ruleset } from '../engine/model/ruleset.ts'
import { openFolder, SHIPPED_RULESETS } from '../server/store/folder.ts'

const opened = openFolder(SHIPPED_RULESETS)
if (!opened.ok) throw new Error(opened.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
const store = opened.value

const listOf = (id: string): readonly ListRow[] => {
  const list = readProvisionList(store.provisionList(id) ?? '')
  if (!list.ok) throw new Error(`the list of ${id} cannot be read`)
  return list.value
}

const newest = (id: string): Ruleset => {
  const [version] = store.versions(id)
  if (version === undefined) throw new Error(`there is no ${id}`)
  return version.ruleset
}

/** What a row of the list and a provision must have alike. */
const headOfRow = ({ id, section, line, source, binding, verified }: ListRow) => ({
  id,
  section,
  line,
  source,
  binding,
  verified
})

/** The list of the law has no sections. */
const headOf = ({ id, section, cite, binding, verified }: Provision, row: ListRow) => ({
  id,
  section: row.section === undefined ? undefined : section,
  line: cite.line,
  source: cite.source,
  binding,
  verified
})

const RULESETS = ['york', 'brighton-and-hove', 'england']

/** Kinds of rows that facts can always decide, unless the text leaves out the number, event or role. */
const DECIDABLE = ['timescale', 'trigger', 'invitee', 'agenda']

describe.each(RULESETS)('everything that the text of %s provides', (id) => {
  const rows = listOf(id)
  const { provisions } = newest(id)
  const byId = new Map(provisions.map((provision) => [provision.id, provision]))

  test('is encoded, and nothing beside it', () => {
    expect(rows.length).toBeGreaterThan(30)
    expect(provisions.map((provision) => provision.id).sort()).toEqual(rows.map((row) => row.id).sort())
  })

  test('stands in the same section, at the same line or source, with the same weight', () => {
    const encoded = rows.flatMap((row) => {
      const provision = byId.get(row.id)
      return provision === undefined ? [] : [headOf(provision, row)]
    })
    expect(encoded).toEqual(rows.map(headOfRow))
  })

  test('is decided by facts where it is a timescale, a trigger, an invitee or an agenda item', () => {
    const left = rows.filter(({ kind }) => DECIDABLE.includes(kind)).map((row) => byId.get(row.id))
    expect(left.length).toBeGreaterThan(10)
    expect(
      left.filter((provision) => provision !== undefined && !isDecided(provision) && provision.gap === undefined)
    ).toEqual([])
  })

  test('says of each thing left to judgement why no fact can decide it, each in its own words', () => {
    const reasons = provisions.flatMap(({ rules }) =>
      rules.flatMap(({ body }) => (body.kind === 'guidance' ? [body.undecidable.trim()] : []))
    )
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.filter((reason, i) => reasons.indexOf(reason) !== i)).toEqual([])
    expect(reasons.filter((reason) => reason.split(' ').length < 6)).toEqual([])
  })
})

test('no version of a ruleset holds a provision that is not in the list of its text', () => {
  const extra = RULESETS.flatMap((id) => {
    const listed = new Set(listOf(id).map((row) => row.id))
    return store
      .versions(id)
      .flatMap(({ ruleset }) => ruleset.provisions.filter((provision) => !listed.has(provision.id)))
  })
  expect(extra.map(({ id }) => id)).toEqual([])
})

describe('coverage counts', () => {
  const york = newest('york')
  const list = listOf('york')

  test('every provision once, by section and by kind', () => {
    const { total, sections, kinds, missing, extra } = coverage(york, { list })
    const sum = (counts: readonly Readonly<{ decided: number; guidance: number }>[]): number =>
      counts.reduce((all, { decided, guidance }) => all + decided + guidance, 0)
    expect(total.decided + total.guidance).toBe(list.length)
    expect(sum(sections)).toBe(list.length)
    expect(sum(kinds)).toBe(list.length)
    expect([missing, extra]).toEqual([[], []])
  })

  test('a row that is not encoded as missing, in its section and its kind', () => {
    const without: Ruleset = { ...york, provisions: york.provisions.filter(({ id }) => id !== 'Y2.2') }
    const { total, sections, kinds, missing } = coverage(without, { list })
    expect(total.missing).toBe(1)
    expect(sections.find(({ id }) => id === '2')?.missing).toBe(1)
    expect(kinds.find(({ kind }) => kind === 'timescale')?.missing).toBe(1)
    expect(missing.map(({ id }) => id)).toEqual(['Y2.2'])
  })

  test('a provision that the list does not have as extra', () => {
    expect(coverage(york, { list: list.filter(({ id }) => id !== 'Y2.2') }).extra).toEqual(['Y2.2'])
  })

  test('a provision as exampled when an example speaks of one of its rules', () => {
    const { withoutExample } = coverage(york, { exampled: new Set(['Y2.2', 'Y8.12/reconvene']) })
    expect(withoutExample).toHaveLength(york.provisions.length - 2)
    expect(withoutExample).not.toContain('Y8.12')
  })

  test('every reading by the key that it is asked for', () => {
    expect(coverage(york).readings).toEqual(expect.arrayContaining(['clear-days', 'Y2.2/three-months']))
  })
})

test.each([
  ['a: [', 'NOT_YAML'],
  ['provisions: 1', 'NOT_A_LIST'],
  ['provisions: [{ id: Y1 }]', 'MISSING_KEY'],
  ['provisions: [{ id: Y1, kind: duty, summary: a }, { id: Y1, kind: duty, summary: b }]', 'DUPLICATE_ID']
])('a list written as `%s` is refused', (text, code) => {
  const list = readProvisionList(text)
  expect(list.ok ? [] : list.problems.map((problem) => problem.code)).toContain(code)
})
