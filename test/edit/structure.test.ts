import { describe, expect, test } from 'vitest'
import { applyEdits, type Data, type Edit, readRuleset, readVocabulary } from '../../engine/index.ts'
import { valueOf } from '../read/small.ts'
import { applied, commentsOf, CROWDED, edited, missingFrom, said, shipped } from './setup.ts'

const YORK = shipped('york/2024-03-15.yaml')

/** What an edit puts in and takes out, line by line and without the spaces before them. */
function difference(before: string, edit: Edit): readonly string[] {
  const [a, b] = [before, edited(before, edit)].map((text) => text.split('\n').map((line) => line.trim()))
  return [
    ...missingFrom(a ?? [], b ?? []).map((line) => `- ${line}`),
    ...missingFrom(b ?? [], a ?? []).map((line) => `+ ${line}`)
  ].sort()
}

const isTrue = (fact: string): { fact: string; operator: string; value: boolean } => ({
  fact,
  operator: 'equal',
  value: true
})

const rule = (key: string): { in: 'rule'; key: string } => ({ in: 'rule', key })

const LONG = 'whether the plan serves this child is weighed up by the people at the review, and '.repeat(3).trim()

describe('an edit is laid out as the shipped files are', () => {
  const TABLE: readonly (readonly [does: string, edit: Edit, difference: readonly string[]])[] = [
    [
      'a number changes in its brackets',
      { do: 'set', at: rule('Y12.1'), field: ['timescale', 'within'], value: '3 working days' },
      [
        '- timescale: { within: 5 working days, of: review-day, met: decisions-circulated, floor: EG.5a }',
        '+ timescale: { within: 3 working days, of: review-day, met: decisions-circulated, floor: EG.5a }'
      ]
    ],
    [
      'a new field comes after those that usually come before it',
      { do: 'set', at: rule('Y2.1'), field: ['timescale', 'per'], value: 'review' },
      ['+ per: review']
    ],
    [
      'text that looks like something else is put in quotes',
      { do: 'set', at: { in: 'provision', id: 'Y2.1' }, field: ['title'], value: 'yes' },
      ['- title: First review', '+ title: "yes"']
    ],
    [
      'text in quotes stays in quotes',
      { do: 'set', at: { in: 'reading', key: 'clear-days' }, field: ['by'], value: 'the council' },
      ['- by: "the encoders; to be confirmed with the council"', '+ by: "the council"']
    ],
    [
      'long text is folded',
      { do: 'set', at: { in: 'provision', id: 'Y2.1' }, field: ['gap'], value: LONG },
      [
        '- gap: nothing is said of a series of short breaks',
        '+ gap: >-',
        '+ whether the plan serves this child is weighed up by the people at the review, and whether the plan serves this child is',
        '+ weighed up by the people at the review, and whether the plan serves this child is weighed up by the people at the review,',
        '+ and'
      ]
    ],
    [
      'a line in brackets that grows too long is written out, the list of conditions one to a line',
      {
        do: 'set',
        at: rule('Y12.1'),
        field: ['timescale', 'when'],
        value: { any: [isTrue('held-with-meeting'), { not: isTrue('short-breaks') }] }
      },
      [
        '- timescale: { within: 5 working days, of: review-day, met: decisions-circulated, floor: EG.5a }',
        '+ timescale:',
        '+ when:',
        '+ any:',
        '+ - { fact: held-with-meeting, operator: equal, value: true }',
        '+ - { not: { fact: short-breaks, operator: equal, value: true } }',
        '+ within: 5 working days',
        '+ of: review-day',
        '+ met: decisions-circulated',
        '+ floor: EG.5a'
      ]
    ],
    [
      'another kind of body takes the place of the one that was there',
      {
        do: 'setBody',
        rule: 'Y14.4',
        body: { guidance: { undecidable: 'nobody writes it down', kind: 'duty' } }
      },
      [
        '- trigger: { events: [good-practice-found], callsFor: notification, met: good-practice-reported }',
        '+ guidance:',
        '+ kind: duty',
        '+ undecidable: nobody writes it down'
      ]
    ],
    [
      'a rule added to one that stood alone gives that one a name, and all that took from it the new name',
      {
        do: 'addRule',
        provision: 'Y2.1',
        existing: 'clock',
        rule: { name: 'minuted', check: { requires: isTrue('held-with-meeting') } }
      },
      [
        '- sameAs: Y2.1',
        '+ rules:',
        '+ - name: clock',
        '+ - { name: minuted, check: { requires: { fact: held-with-meeting, operator: equal, value: true } } }',
        '+ rule: clock',
        '+ sameAs: Y2.1/clock'
      ]
    ],
    [
      'of two rules, one taken out leaves the other the only one',
      { do: 'removeRule', rule: 'Y13.2/agreed' },
      [
        '- rules:',
        '- - name: agreed',
        '- check:',
        '- when: { outcome: Y13.1, is: [deemed] }',
        '- requires: { fact: decisions-treated-as-agreed, operator: equal, value: true }',
        '- by: review-day',
        '- - name: carried-out'
      ]
    ],
    [
      'a doubt settled the other way turns rule and alternative round',
      { do: 'settleReading', reading: 'Y2.2/three-months', as: 'alternative', by: 'the council', on: '2027-01-04' },
      [
        '- within: 91 days',
        "- taken: 91 days, as the text's own gloss; the three months of the law apply beside it",
        '- by: "the encoders; to be confirmed with the council"',
        '- on: 2026-11-22',
        '- alternative: { says: three months, timescale: { within: 3 months } }',
        '+ within: 3 months',
        '+ taken: three months',
        '+ by: "the council"',
        '+ on: 2027-01-04',
        '+ alternative: { says: "91 days, as the text\'s own gloss; the three months of the law apply beside it", timescale: { within: 91 days } }'
      ]
    ],
    [
      'a doubt confirmed as it was taken notes who confirmed it',
      { do: 'settleReading', reading: 'clear-days', as: 'taken', by: 'the council', on: '2027-01-04' },
      [
        '- by: "the encoders; to be confirmed with the council"',
        '- on: 2026-11-22',
        '+ by: "the council"',
        '+ on: 2027-01-04'
      ]
    ],
    [
      'the first fact of its own gives a ruleset a part for facts',
      {
        do: 'putWord',
        section: 'facts',
        name: 'has-pet',
        word: {
          knownBy: 'social-worker',
          label: 'the child has a pet',
          otherwise: 'no pet',
          type: 'yes-no',
          scope: 'child'
        }
      },
      [
        '+',
        '+ facts:',
        '+ has-pet: { label: the child has a pet, otherwise: no pet, type: yes-no, scope: child, knownBy: social-worker }'
      ].map((line) => (line === '+' ? '+ ' : line))
    ],
    [
      'a condition with a name is renamed wherever it is used',
      { do: 'renameCondition', name: 'child-or-parents-kept-out', to: 'kept-out' },
      ['- child-or-parents-kept-out:', '+ kept-out:']
    ]
  ]

  test.each(TABLE)('%s', (_, edit, expected) => {
    const changes = difference(YORK, edit)
    expect(changes.filter((line) => !/condition: (child-or-parents-)?kept-out/.test(line))).toEqual(expected.toSorted())
  })
})

describe('parts of a condition', () => {
  const at = { at: rule('A1'), field: ['timescale', 'when'] } as const
  const facts = (text: string): unknown =>
    JSON.parse(
      JSON.stringify(
        (said(text) as unknown as { provisions: { timescale: { when: Data } }[] }).provisions[0]?.timescale.when ?? null
      ),
      (_, value: unknown) => (typeof value === 'object' && value !== null && 'fact' in value ? value.fact : value)
    )
  const TABLE: readonly (readonly [does: string, edits: readonly Edit[], condition: unknown])[] = [
    [
      'one is put in the place of another',
      [{ do: 'putPart', ...at, part: [1], condition: isTrue('x') }],
      { all: ['a', 'x', 'c'] }
    ],
    [
      'one is added last',
      [{ do: 'insertPart', ...at, part: [], condition: isTrue('x') }],
      { all: ['a', 'b', 'c', 'x'] }
    ],
    [
      'one is added first',
      [{ do: 'insertPart', ...at, part: [], index: 0, condition: isTrue('x') }],
      { all: ['x', 'a', 'b', 'c'] }
    ],
    [
      'a part becomes a group',
      [{ do: 'insertPart', ...at, part: [1], join: 'any', condition: isTrue('x') }],
      { all: ['a', { any: ['b', 'x'] }, 'c'] }
    ],
    [
      'a group is put in a group of the other kind',
      [{ do: 'insertPart', ...at, part: [], join: 'any', condition: isTrue('x') }],
      { any: [{ all: ['a', 'b', 'c'] }, 'x'] }
    ],
    ['one is taken out', [{ do: 'removePart', ...at, part: [0] }], { all: ['b', 'c'] }],
    ['the whole is taken out', [{ do: 'removePart', ...at, part: [] }], null],
    ['one is moved within its group', [{ do: 'movePart', ...at, part: [2], to: [0] }], { all: ['c', 'a', 'b'] }],
    [
      'one is moved into another group, and its own goes when it is empty',
      [
        { do: 'insertPart', ...at, part: [1], join: 'any', condition: isTrue('x') },
        { do: 'movePart', ...at, part: [1, 0], to: [0] },
        { do: 'movePart', ...at, part: [2, 0], to: [0] }
      ],
      { all: ['x', 'b', 'a', 'c'] }
    ],
    [
      'what is denied is changed where it stands',
      [
        { do: 'putPart', ...at, part: [0], condition: { not: isTrue('x') } },
        { do: 'putPart', ...at, part: [0, 0], condition: isTrue('y') }
      ],
      { all: [{ not: 'y' }, 'b', 'c'] }
    ]
  ]

  test.each(TABLE)('%s', (_, edits, condition) => {
    const { text, inverse } = applied(CROWDED, ...edits)
    expect(facts(text)).toEqual(condition)
    expect(edited(text, ...inverse)).toBe(CROWDED)
  })

  test('a part that is moved takes its comments along', () => {
    const text = edited(CROWDED, { do: 'movePart', ...at, part: [0], to: [2] })
    expect(commentsOf(text)).toEqual(commentsOf(CROWDED))
    expect(text).toContain(
      '# over a\n          - { fact: a, operator: equal, value: true } # after a\n    # over readings'
    )
  })
})

describe('comments go with what they are about', () => {
  test('when a provision moves, and headings stay', () => {
    const text = edited(CROWDED, { do: 'moveProvision', provision: 'A2', after: 'A3' })
    expect(commentsOf(text)).toEqual(commentsOf(CROWDED))
    expect(text).toContain('  # --- a second heading\n\n  # stands alone\n\n  - id: A3')
    expect(text).toContain('\n  # over A2\n  - # under the dash\n    id: A2')
  })

  test('when a provision is retired, and those of its neighbours stay', () => {
    const text = edited(CROWDED, { do: 'retireProvision', provision: 'A1' })
    const lost = missingFrom(commentsOf(CROWDED), commentsOf(text))
    expect(lost).toContain('# over A1')
    expect(lost).toContain('# after A1 in seeAlso')
    expect(commentsOf(text)).toEqual(expect.arrayContaining(['# --- a second heading', '# stands alone', '# over A2']))
  })

  test('when a value on the line of its key becomes several lines, and the other way', () => {
    const at = { in: 'provision', id: 'A1' } as const
    const folded = edited(CROWDED, { do: 'set', at, field: ['title'], value: LONG })
    expect(folded).toContain('    title: >-   # after title\n      whether')
    const body = edited(CROWDED, { do: 'setBody', rule: 'A1', body: { agenda: { item: 'care-plan' } } })
    expect(body).toContain(
      '    # over timescale\n    agenda: { item: care-plan } # after timescale\n    # over readings\n'
    )
  })

  test('when a body becomes one of two rules, and when it is alone again', () => {
    const two = edited(CROWDED, {
      do: 'addRule',
      provision: 'A1',
      existing: 'clock',
      rule: { name: 'item', agenda: { item: 'permanence-plan' } }
    })
    expect(commentsOf(two)).toEqual(commentsOf(CROWDED))
    expect(two).toContain('          # over within\n          within: 20 working days # after within\n')
    const one = edited(two, { do: 'removeReading', reading: 'A1/one' }, { do: 'removeRule', rule: 'A1/item' })
    expect(one).toContain('      # over within\n      within: 20 working days # after within\n')
  })
})

describe('York with all of them', () => {
  const vocabulary = valueOf(readVocabulary(shipped('vocabulary.yaml')))
  const EDITS: readonly Edit[] = [
    { do: 'setInForce', day: '2027-04-01' },
    { do: 'set', at: rule('Y5.5'), field: ['timescale', 'atLeast'], value: '12 working days' },
    { do: 'addSection', section: { id: '17', title: 'Advocates' } },
    {
      do: 'addProvision',
      provision: {
        id: 'Y17.1',
        section: '17',
        strength: 'should',
        title: 'Advocate',
        invitee: {
          role: 'advocate',
          attends: 'invited',
          when: { not: { fact: 'independent-visitor-involved', operator: 'equal', value: true } }
        }
      }
    },
    { do: 'addRule', provision: 'Y14.4', existing: 'told', rule: { name: 'plan', agenda: { item: 'care-plan' } } },
    { do: 'moveProvision', provision: 'Y1.3', section: '2', after: 'Y2.3' },
    { do: 'retireProvision', provision: 'Y8.17' },
    { do: 'removeRule', rule: 'Y13.2/agreed' },
    { do: 'settleReading', reading: 'Y2.2/three-months', as: 'alternative', by: 'the council', on: '2027-01-04' },
    { do: 'settleReading', reading: 'clear-days', as: 'alternative', by: 'the council', on: '2027-01-04' },
    { do: 'renameCondition', name: 'first-review-of-period', to: 'first-of-all' },
    { do: 'putWord', section: 'roles', name: 'friend', word: { label: "the child's friend" } },
    { do: 'set', at: rule('Y17.1'), field: ['invitee', 'role'], value: 'friend' }
  ]

  test('is read without problems after each', () => {
    let text = YORK
    for (const edit of EDITS) {
      text = edited(text, edit)
      expect([edit.do, readRuleset(text, { vocabulary })]).toMatchObject([edit.do, { ok: true }])
    }
    const { text: atOnce, inverse } = applied(YORK, ...EDITS)
    expect(atOnce).toBe(text)
    expect(edited(text, ...inverse)).toBe(YORK)
  })

  test('keeps what others need', () => {
    const result = applyEdits(YORK, [{ do: 'retireProvision', provision: 'Y2.1' }])
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'STILL_USED', pointer: '/0' }] })
  })
})
