import * as fc from 'fast-check'
import type { Data, Edit } from '../../engine/index.ts'
import { BODY_KINDS } from '../../engine/read/written.ts'
import type { Loose, LooseProvision, LooseRuleset } from './model.ts'

/** Text that tries how things are quoted. */
const AWKWARD = [
  'no',
  '12',
  '2026-02-28',
  'a: b',
  'a #b',
  '- a',
  '"a"',
  "it's",
  'a, b',
  '{ a }',
  '[a]',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  'a:',
  '~',
  '-1.5',
  '0x1f',
  '.5',
  '<<',
  '? a',
  '| a',
  '# a',
  'ends with a space ',
  ' begins with one',
  'two  spaces',
  'a\nb',
  'tab\there',
  'null',
  'é – “ü”',
  'a\\b'
]

const text = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...AWKWARD),
    fc
      .array(fc.constantFrom('whether', 'a', 'review-day', 'is', "child's", 'so', '(c)', 'and, or'), {
        minLength: 1,
        maxLength: 60
      })
      .map((words) => words.join(' ')),
    fc.string({ minLength: 1, maxLength: 30 }).filter((one) => /^[\x20-\x7e]+$/.test(one))
  )

const period = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('working days', 'days', 'weeks', 'months'))
    .map((parts) => parts.join(' '))

const leaf = (): fc.Arbitrary<Data> =>
  fc.record({
    fact: fc.constantFrom('short-breaks', 'held-with-meeting'),
    operator: fc.constant('equal'),
    value: fc.boolean()
  })

export const condition = (): fc.Arbitrary<Data> =>
  fc.oneof(
    leaf(),
    leaf().map((one) => ({ not: one })),
    fc.array(leaf(), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.tuple(leaf(), fc.array(leaf(), { minLength: 1, maxLength: 2 })).map(([one, any]) => ({ all: [one, { any }] }))
  )

type Rule = Readonly<{ key: string; rule: Loose }>

export const rulesOf = ({ id, rules, ...rest }: LooseProvision): readonly Rule[] =>
  rules ? rules.map((rule) => ({ key: `${id}/${String(rule['name'])}`, rule })) : [{ key: id, rule: rest }]

export const kindOf = (rule: Loose): (typeof BODY_KINDS)[number] =>
  BODY_KINDS.find((kind) => kind in rule) ?? 'guidance'

const PARTS: Readonly<Record<string, fc.Arbitrary<Data>>> = {
  within: period(),
  atLeast: period(),
  of: fc.constantFrom('review-day', 'came-into-care'),
  met: fc.constantFrom<Data[]>('record-sent', ['record-sent', 'iro-told'], { any: ['record-sent', 'iro-told'] }),
  undecidable: text(),
  attends: fc.constantFrom('invited', 'delegate'),
  requires: condition()
}

/** Edits within one provision, or of its place. */
const ofRule = ({ key, rule }: Rule): fc.Arbitrary<Edit> => {
  const kind = kindOf(rule)
  const body = rule[kind] as Loose
  const own = Object.keys(PARTS).filter((part) => part in body)
  const setPart = own.map((part) =>
    (PARTS[part] as fc.Arbitrary<Data>).map(
      (value) => ({ do: 'set', at: { in: 'rule', key }, field: [kind, part], value }) as unknown as Edit
    )
  )
  const when = condition().map(
    (value) => ({ do: 'set', at: { in: 'rule', key }, field: [kind, 'when'], value }) as unknown as Edit
  )
  const parts = Object.keys(body)
  const unset = fc
    .constantFrom(...parts)
    .map((part) => ({ do: 'unset', at: { in: 'rule', key }, field: [kind, part] }) as unknown as Edit)
  return fc.oneof(when, ...setPart, ...(parts.length > 1 ? [unset] : []))
}

const ofProvision = (provision: LooseProvision): fc.Arbitrary<Edit> => {
  const at = { in: 'provision', id: provision.id } as const
  const set = (field: string, value: fc.Arbitrary<Data>): fc.Arbitrary<Edit> =>
    value.map((one) => ({ do: 'set', at, field: [field], value: one }) as unknown as Edit)
  return fc.oneof(
    set('title', text()),
    set('gap', text()),
    set('strength', fc.constantFrom('must', 'will', 'should', 'may')),
    set(
      'who',
      fc.uniqueArray(fc.constantFrom('social-worker', 'independent-reviewing-officer', 'carer'), { minLength: 1 })
    ),
    fc.integer({ min: 1, max: 999 }).map((line): Edit => ({ do: 'set', at, field: ['cite', 'line'], value: line })),
    text().map(
      (doubt): Edit => ({
        do: 'addReading',
        provision: provision.id,
        reading: { id: 'new-doubt', doubt, taken: 'so', by: 'us', on: '2026-01-01', alternative: { says: 'other' } }
      })
    )
  )
}

/** Any edit of one provision, with the provision's id. */
export const inProvision = (data: LooseRuleset): fc.Arbitrary<Readonly<{ id: string; edit: Edit }>> =>
  fc
    .constantFrom(...data.provisions)
    .chain((provision) =>
      fc
        .oneof(ofProvision(provision), fc.constantFrom(...rulesOf(provision)).chain(ofRule))
        .map((edit) => ({ id: provision.id, edit }))
    )

const newProvision = (id: string): fc.Arbitrary<Loose> =>
  fc.record({
    id: fc.constant(id),
    section: fc.constant('1'),
    strength: fc.constant('should'),
    title: text(),
    guidance: fc.record({ kind: fc.constant('duty'), undecidable: text() })
  }) as fc.Arbitrary<Loose>

/** Any edit of the text as a whole: its head, its words, and the order of its provisions. */
export const ofWhole = (data: LooseRuleset, fresh = 'Q9'): fc.Arbitrary<Edit> => {
  const ids = data.provisions.map(({ id }) => id)
  const after = fc.constantFrom(null, ...ids)
  return fc.oneof(
    text().map((value): Edit => ({ do: 'set', at: { in: 'head' }, field: ['title'], value })),
    fc.constantFrom('2026-05-01', '2031-12-31').map((day): Edit => ({ do: 'setInForce', day })),
    fc.boolean().map((value): Edit => ({ do: 'set', at: { in: 'head' }, field: ['conventions', 'clearDays'], value })),
    text().map((label): Edit => ({ do: 'putWord', section: 'roles', name: 'new-role', word: { label } })),
    condition().map((value) => ({ do: 'putCondition', name: 'new-condition', condition: value }) as unknown as Edit),
    fc
      .tuple(newProvision(fresh), after)
      .map(([provision, one]) => ({ do: 'addProvision', provision, after: one }) as unknown as Edit),
    fc
      .tuple(fc.constantFrom(...ids), after)
      .filter(([provision, one]) => provision !== one)
      .map(([provision, one]): Edit => ({ do: 'moveProvision', provision, after: one }))
  )
}

export const anyEdit = (data: LooseRuleset): fc.Arbitrary<Edit> =>
  fc.oneof({ weight: 3, arbitrary: inProvision(data).map(({ edit }) => edit) }, { weight: 1, arbitrary: ofWhole(data) })
