import { goodUnless, type NonEmpty, type Problem, type Result } from '../problem.ts'
import { problem, quote, step } from '../read/problems.ts'
import { readText, type Source } from '../read/text.ts'
import type { Mutant } from './mutate.ts'

/** Why no example needs to notice a mutant: because it makes no difference, or none that a case could show. */
export type Reason = Readonly<{ rule: string; mutant: string; because: string }>

/** The reasons that stand beside a ruleset, in a list of `{ rule, mutant, because }`. */
export function readReasons(text: string): Result<Readonly<{ reasons: readonly Reason[]; source: Source }>> {
  const read = readText(text)
  if (!read.ok) return read
  const source = read.value
  if (!Array.isArray(source.data)) return wrong([shapeProblem(source, '')])
  const problems = source.data.flatMap((one: unknown, i) => (isReason(one) ? [] : [shapeProblem(source, step('', i))]))
  return goodUnless(problems, () => ({ reasons: source.data as Reason[], source }))
}

const wrong = (problems: NonEmpty<Problem>): Result<never> => ({ ok: false, problems })

const FIELDS = ['rule', 'mutant', 'because'] as const

const isReason = (one: unknown): one is Reason =>
  typeof one === 'object' &&
  one !== null &&
  Object.keys(one).length === FIELDS.length &&
  FIELDS.every(
    (field) =>
      typeof (one as Record<string, unknown>)[field] === 'string' && (one as Record<string, string>)[field] !== ''
  )

const shapeProblem = ({ spanOf }: Source, pointer: string): Problem =>
  problem(
    'NOT_A_REASON',
    `${pointer === '' ? 'this' : `item ${Number(pointer.slice(1)) + 1}`} is not as reasons are written`,
    {
      help: 'write a list of `{ rule: …, mutant: …, because: … }`',
      pointer,
      at: spanOf(pointer)
    }
  )

/** Mutants that no example notices and no reason excuses, and reasons that excuse nothing any more. */
export type Verdicts = Readonly<{ living: readonly Mutant[]; excused: readonly Mutant[]; stale: readonly Problem[] }>

const nameOf = ({ rule, mutant }: Readonly<{ rule: string; mutant: string }>): string => `${rule}\n${mutant}`

export function weighReasons(
  all: readonly Mutant[],
  alive: readonly Mutant[],
  reasons: readonly Reason[],
  source?: Source
): Verdicts {
  const excusing = new Set(reasons.map(nameOf))
  const [allNames, aliveNames] = [new Set(all.map(nameOf)), new Set(alive.map(nameOf))]
  const stale = reasons.flatMap((reason, i): Problem[] => {
    const again = reasons.findIndex((one) => nameOf(one) === nameOf(reason)) < i
    const why = again
      ? 'is given twice'
      : !allNames.has(nameOf(reason))
        ? 'excuses a mutant that there is not'
        : undefined
    const says = why ?? (aliveNames.has(nameOf(reason)) ? undefined : 'excuses a mutant that an example notices')
    return says === undefined ? [] : [staleProblem(reason, says, i, source)]
  })
  return {
    living: alive.filter((mutant) => !excusing.has(nameOf(mutant))),
    excused: alive.filter((mutant) => excusing.has(nameOf(mutant))),
    stale
  }
}

const staleProblem = ({ rule }: Reason, says: string, i: number, source: Source | undefined): Problem =>
  problem('STALE_REASON', `the reason for ${quote(rule)} ${says}`, {
    help: 'take it out',
    pointer: step('', i),
    at: source?.spanOf(step('', i))
  })
