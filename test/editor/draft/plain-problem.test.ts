import { describe, expect, test } from 'vitest'
import { plainProblem } from '../../../editor/draft/plain-problem.ts'
import { shapeProblems } from '../../../engine/read/shape.ts'
import type { Problem } from '../../../engine/problem.ts'

const said = ({ code, message, help, pointer = '' }: Problem): string =>
  plainProblem({ code, message, field: pointer.slice(1), ...(help !== undefined && { help }) })

const CASES = [
  ['invitee', { role: '', attends: 'invited' }, 'Who still has to be chosen'],
  [
    'invitee',
    { role: 'carer', attends: 'invited', when: { fact: '', operator: 'equal', value: true } },
    'The fact still has to be chosen'
  ],
  [
    'timescale',
    { atLeast: ' working days', before: 'meeting' },
    'The number has to be a whole one from 0 to 3,660, such as 10'
  ],
  ['timescale', { sameAs: '' }, 'The time limit that it follows still has to be chosen'],
  ['guidance', { kind: 'duty', undecidable: '' }, 'What is left to judgement is empty, or too long'],
  ['trigger', { events: [], callsFor: 'review' }, 'The events still has to be chosen']
] as const

describe('what is wrong, in the words of the form', () => {
  test.each(CASES)('of %s %j', (shape, body, words) => {
    expect(shapeProblems(shape, body).map(said)).toEqual([words])
  })

  test('no mark of the text is left in it', () => {
    const told = plainProblem({ code: 'X', message: '`met` is odd', help: 'write `a`', field: 'timescale/met' })
    expect(told).toBe('What meets it: met is odd (write a)')
    expect(plainProblem({ code: 'X', message: 'the `text` is odd', field: '' })).toBe('The text is odd')
    expect(
      plainProblem({
        code: 'MISSING_KEY',
        message: '`met` is missing: the milestone that meets the timescale',
        field: 'timescale'
      })
    ).toBe('What meets it still has to be given')
  })
})
