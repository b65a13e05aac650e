import { describe, expect, test } from 'vitest'
import { type Conflict, type Edit, mergeTexts } from '../../engine/index.ts'
import { valueOf } from '../read/small.ts'
import { CROWDED, edited, said } from './setup.ts'

const at = { in: 'provision', id: 'A1' } as const
const rule = { in: 'rule', key: 'A1' } as const
const set = (field: 'within' | 'of', value: string): Edit => ({
  do: 'set',
  at: rule,
  field: ['timescale', field],
  value
})
const title = (value: string): Edit => ({ do: 'set', at, field: ['title'], value })

const merged = (mine: readonly Edit[], theirs: readonly Edit[]) =>
  valueOf(mergeTexts(CROWDED, edited(CROWDED, ...mine), edited(CROWDED, ...theirs)))

const provision = (id: string): Extract<Edit, { do: 'addProvision' }>['provision'] => ({
  id,
  section: '1',
  strength: 'should',
  title: id,
  guidance: { kind: 'duty', undecidable: 'nobody knows' }
})

describe('two drafts of one text', () => {
  const APART: readonly (readonly [what: string, mine: readonly Edit[], theirs: readonly Edit[]])[] = [
    ['two fields of one timescale', [set('within', '10 days')], [set('of', 'meeting')]],
    ['a field changed and another taken out', [title('other')], [{ do: 'unset', at, field: ['who'] }]],
    [
      'head fields',
      [{ do: 'setInForce', day: '2030-01-01' }],
      [{ do: 'set', at: { in: 'head' }, field: ['title'], value: 'Other' }]
    ],
    [
      'words',
      [
        {
          do: 'putWord',
          section: 'facts',
          name: 'mine',
          word: { label: 'm', type: 'date', scope: 'child', knownBy: 'iro' }
        }
      ],
      [{ do: 'set', at: { in: 'word', section: 'facts', name: 'settled' }, field: ['label'], value: 'other' }]
    ],
    [
      'provisions added in two places',
      [{ do: 'addProvision', provision: provision('B1'), after: 'A1' }],
      [{ do: 'addProvision', provision: provision('B2'), after: 'A3' }]
    ],
    ['one moved and another changed', [{ do: 'moveProvision', provision: 'A3', after: null }], [title('other')]],
    ['one retired and another changed', [{ do: 'retireProvision', provision: 'A3' }], [title('other')]],
    ['the same change', [title('other')], [title('other')]],
    [
      'readings of one provision',
      [{ do: 'set', at: { in: 'reading', key: 'A1/one' }, field: ['by'], value: 'me' }],
      [{ do: 'set', at: { in: 'reading', key: 'A1/two' }, field: ['by'], value: 'them' }]
    ]
  ]

  test.each(APART)('are put together: %s', (_, mine, theirs) => {
    const both = merged(mine, theirs)
    const sequence = edited(edited(CROWDED, ...theirs), ...mine)
    expect(both.conflicts).toEqual([])
    expect(said(both.text)).toEqual(said(sequence))
    expect(merged(theirs, mine).conflicts).toEqual([])
    expect(said(merged(theirs, mine).text)).toEqual(said(sequence))
  })

  const AGAINST: readonly (readonly [
    what: string,
    mine: readonly Edit[],
    theirs: readonly Edit[],
    conflict: Conflict
  ])[] = [
    [
      'a field changed in two ways',
      [set('within', '10 days'), title('mine')],
      [set('within', '12 days'), set('of', 'meeting')],
      { provision: 'A1', field: 'timescale/within', base: '20 working days', mine: '10 days', theirs: '12 days' }
    ],
    [
      'a list changed in two ways',
      [{ do: 'set', at, field: ['who'], value: ['iro'] }],
      [{ do: 'set', at, field: ['who'], value: ['social-worker'] }],
      { provision: 'A1', field: 'who', base: ['social-worker', 'iro'], mine: ['iro'], theirs: ['social-worker'] }
    ],
    [
      'a field that one changed and the other took out',
      [title('mine')],
      [{ do: 'unset', at, field: ['title'] }],
      { provision: 'A1', field: 'title', base: 'First', mine: 'mine' }
    ],
    [
      'the head',
      [{ do: 'set', at: { in: 'head' }, field: ['title'], value: 'mine' }],
      [{ do: 'set', at: { in: 'head' }, field: ['title'], value: 'theirs' }],
      { field: 'title', base: 'A title', mine: 'mine', theirs: 'theirs' }
    ],
    [
      'the same id for two provisions',
      [{ do: 'addProvision', provision: { ...provision('B1'), title: 'mine' } }],
      [{ do: 'addProvision', provision: { ...provision('B1'), title: 'theirs' } }],
      { provision: 'B1', field: 'title', mine: 'mine', theirs: 'theirs' }
    ]
  ]

  test.each(AGAINST)('conflict, and mine is kept: %s', (_, mine, theirs, conflict) => {
    const both = merged(mine, theirs)
    expect(both.conflicts).toEqual([conflict])
    const theirRest = theirs.slice(1)
    expect(said(both.text)).toEqual(said(edited(CROWDED, ...mine, ...theirRest)))
  })

  test('a provision that one retired and the other changed is told with all that it says', () => {
    const gone: Edit = { do: 'retireProvision', provision: 'A3' }
    const changed: Edit = { do: 'set', at: { in: 'provision', id: 'A3' }, field: ['title'], value: 'kept' }
    const [conflict, ...others] = merged([changed], [gone]).conflicts
    expect(conflict).toMatchObject({ provision: 'A3', field: '', mine: { title: 'kept' } })
    expect(others).toEqual([])
    expect(merged([gone], [changed]).conflicts).toMatchObject([{ provision: 'A3', theirs: { title: 'kept' } }])
  })

  test('comments that one changed are in the text of both', () => {
    const theirs = CROWDED.replace('# over A2', '# over A2, as they say').replace('# after within', '# they say')
    const both = valueOf(mergeTexts(CROWDED, edited(CROWDED, title('mine')), theirs))
    expect(both).toEqual({ text: edited(theirs, title('mine')), conflicts: [] })
  })

  test('a text that cannot be read is refused', () => {
    expect(mergeTexts(CROWDED, `${CROWDED}&a`, '&b')).toMatchObject({ ok: false })
  })
})
