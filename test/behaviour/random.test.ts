import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, behaviourDiff } from '../../engine/behaviour/diff.ts'
import { couldLieIn, liesIn, locator } from '../../engine/behaviour/located.ts'
import type { BehaviourDiff, Direction, Region, Variable } from '../../engine/behaviour/model.ts'
import { possibility } from '../../engine/behaviour/possible.ts'
import type { Instance } from '../../engine/chronology/chronology.ts'
import type { AnswerName } from '../../engine/compile/answer.ts'
import { anyAsOf, anyCase } from '../properties/cases.ts'
import { runs } from '../properties/settings.ts'
import { WORDS } from '../properties/words.ts'
import { asker, CONVENTIONS, instancesIn, twoConditions } from './asked.ts'

const locate = locator(CONVENTIONS)

const anyQuestion = fc.record({
  two: twoConditions,
  facts: fc.array(anyCase, { minLength: 4, maxLength: 4 }),
  asOf: anyAsOf
})

const regionsOf = (diff: BehaviourDiff): readonly Region[] => (diff.kind === 'differs' ? diff.regions : [])

type Answers = Readonly<{ before: AnswerName; after: AnswerName }>
type Seen = { same: number; otherwise: number; inRegion: number; unknown: number }

const isAboutUnknown = ({ before, after }: Answers): boolean => before === 'cannot-tell' || after === 'cannot-tell'

/** What a diff says of one thing in a case and is not so. */
function contradictions(diff: BehaviourDiff, instance: Instance, answers: Answers, seen: Seen): readonly string[] {
  const isOtherwise = answers.before !== answers.after
  seen[isOtherwise ? 'otherwise' : 'same']++
  const unsaid = isOtherwise && !regionsOf(diff).some((region) => couldLieIn(region, instance, locate))
  const wrong = regionsOf(diff).filter((region) => {
    // Where something that a region does not ask after is not known, the answers need not be told yet.
    if (!liesIn(region, instance, locate) || (isAboutUnknown(answers) && !isAboutUnknown(region))) return false
    seen[isAboutUnknown(region) ? 'unknown' : 'inRegion']++
    return answers.before !== region.before || answers.after !== region.after
  })
  return [...(unsaid ? [`${answers.before} to ${answers.after} is not said`] : []), ...wrong.map(({ says }) => says)]
}

describe('the behaviour diff of any two conditions, against random cases', () => {
  test('a case that is answered otherwise lies in a region, and one in a region is answered otherwise', {
    timeout: 600_000
  }, () => {
    const seen = { same: 0, otherwise: 0, inRegion: 0, unknown: 0, notAnalysed: 0 }
    fc.assert(
      fc.property(anyQuestion, ({ two: { per, before, after }, facts, asOf }) => {
        const diff = behaviourDiff(before, after, WORDS, { per })
        if (diff.kind === 'not-analysed') seen.notAnalysed++
        const [one, other] = [asker(before), asker(after)]
        const instances = diff.kind === 'not-analysed' ? [] : facts.flatMap((given) => instancesIn(per, given, asOf))
        expect(
          instances.flatMap((instance) =>
            contradictions(diff, instance, { before: one(instance), after: other(instance) }, seen)
          )
        ).toEqual([])
      }),
      runs(500)
    )
    expect(seen.otherwise).toBeGreaterThan(400)
    expect(seen.inRegion).toBeGreaterThan(200)
    expect(seen.unknown).toBeGreaterThan(10)
    expect(seen.same).toBeGreaterThan(500)
    expect(seen.notAnalysed).toBeLessThan(10)
  })

  test('no case goes against what is said to be always so of the facts', { timeout: 600_000 }, () => {
    let looked = 0
    fc.assert(
      fc.property(anyQuestion, ({ two: { per, before, after }, facts, asOf }) => {
        const analysis = analyse(before, after, WORDS, { per })
        if (analysis.kind === 'not-analysed') return
        const isPossible = possibility(analysis.variables)
        for (const instance of facts.flatMap((given) => instancesIn(per, given, asOf))) {
          const places = analysis.variables.map((variable) => placeOf(variable, instance))
          expect(places).not.toContain(-1)
          expect(isPossible(places)).toBe(true)
          looked++
        }
      }),
      runs(500)
    )
    expect(looked).toBeGreaterThan(1000)
  })

  const TURNED: Readonly<Record<Direction, Direction>> = {
    'now-applies': 'no-longer-applies',
    'no-longer-applies': 'now-applies',
    'now-cannot-tell': 'can-now-tell',
    'can-now-tell': 'now-cannot-tell'
  }

  test('the other way round it is the same regions in the other directions', () => {
    const bare = ({ direction, before, after, facts }: Region) => ({
      direction,
      before,
      after,
      facts: [...facts].sort(byKey)
    })
    const turned = (region: Region): Region => ({
      ...region,
      direction: TURNED[region.direction],
      before: region.after,
      after: region.before
    })
    fc.assert(
      fc.property(twoConditions, ({ per, before, after }) => {
        const [one, other] = [
          behaviourDiff(before, after, WORDS, { per }),
          behaviourDiff(after, before, WORDS, { per })
        ]
        expect(other.kind).toBe(one.kind)
        expect(sorted(regionsOf(other).map(bare))).toEqual(sorted(regionsOf(one).map(turned).map(bare)))
      }),
      runs(500)
    )
  })

  test('a condition set against itself is the same', () => {
    fc.assert(
      fc.property(twoConditions, ({ per, before }) => {
        expect(behaviourDiff(before, before, WORDS, { per })).toEqual({ kind: 'same' })
      }),
      runs(300)
    )
  })
})

const byKey = (a: Readonly<{ variable: Variable }>, b: Readonly<{ variable: Variable }>): number =>
  a.variable.key < b.variable.key ? -1 : 1

const sorted = <T>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const placeOf = (variable: Variable, instance: Instance): number => {
  const cell = locate(variable, instance)
  return cell === undefined ? -1 : variable.cells.indexOf(cell)
}
