import { makeReport } from '../../../../engine/read/report.ts'
import { resolve, type Resolved } from '../../../../engine/read/resolve.ts'
import { shapeProblems } from '../../../../engine/read/shape.ts'
import { readText } from '../../../../engine/read/text.ts'
import type { WrittenProvision, WrittenRuleset, WrittenRulesetReading } from '../../../../engine/read/written.ts'
import type { Problem } from '../../../../engine/problem.ts'
import { checkAlternatives } from '../../../../engine/read/alternatives.ts'
import type { Ruleset } from '../../../../engine/model/ruleset.ts'
import type { DeskProblem } from './asked.ts'
import type { Ground } from './ground.ts'
import { located } from './located.ts'

/** A text read as far as it goes: what is wrong with it, and what the sound provisions of it mean. */
export type Lenient = Readonly<{
  yaml: boolean
  problems: readonly DeskProblem[]
  written: WrittenRuleset | undefined
  /** Without the provisions that cannot be read; nothing where the rest cannot be read either. */
  ruleset: Ruleset | undefined
  resolved: Resolved | undefined
}>

/** How often what is not sound is left out, and the rest looked at again: a provision may name another. */
const ROUNDS = 6

export function readLeniently(text: string, ground: Ground): Lenient {
  const source = readText(text)
  const nothing = { written: undefined, ruleset: undefined, resolved: undefined }
  if (!source.ok)
    return { yaml: false, problems: source.problems.map((one) => inText(text, one, one.at?.start ?? 0)), ...nothing }
  const whole = source.value.data as WrittenRuleset
  const inSource = (one: Problem): DeskProblem => inText(text, one, source.value.spanOf(one.pointer ?? '').start)
  if (!isRulesetLike(whole)) return { yaml: false, problems: shapeProblems('ruleset', whole).map(inSource), ...nothing }
  return { yaml: true, ...sift(whole, ground, inSource) }
}

/** No form leads to what stands in no provision: it goes by its line. */
const inText = (text: string, problem: Problem, offset: number): DeskProblem => ({
  ...located(problem, () => undefined),
  line: text.slice(0, offset).split('\n').length
})

/** A text without some of its provisions; nothing where the rest cannot be read without them. */
export function readWithout(
  written: WrittenRuleset,
  ids: ReadonlySet<string>,
  context: Ground['context']
): Ruleset | undefined {
  const provisions = written.provisions.filter(({ id }) => !ids.has(id))
  const { problems, resolved } = look(withoutOthers({ ...written, provisions }), context)
  return problems.length === 0 ? resolved?.ruleset() : undefined
}

const isRulesetLike = (data: unknown): data is WrittenRuleset =>
  typeof data === 'object' &&
  data !== null &&
  Array.isArray((data as Partial<WrittenRuleset>).provisions) &&
  Array.isArray((data as Partial<WrittenRuleset>).sections)

function sift(
  whole: WrittenRuleset,
  { context }: Ground,
  inSource: (problem: Problem) => DeskProblem
): Omit<Lenient, 'yaml'> {
  const found: DeskProblem[] = []
  let left = whole
  for (let round = 0; round < ROUNDS; round++) {
    const { problems, resolved } = look(left, context)
    const { provisions } = left
    const here = problems.map((one) => {
      const at = located(one, (index) => idOf(provisions[index]))
      return at.provision === undefined ? inSource(one) : at
    })
    found.push(...(round === 0 ? here : here.filter(({ code }) => !BECAUSE_OF_LEFT_OUT.has(code))))
    if (problems.length === 0) return { problems: found, written: whole, ruleset: resolved?.ruleset(), resolved }
    const wrong = new Set(here.map(({ provision }) => provision))
    const sound = provisions.filter((one) => !wrong.has(idOf(one)))
    if (sound.length === provisions.length || sound.length === 0) break
    left = withoutOthers({ ...left, provisions: sound })
  }
  return { problems: found, written: whole, ruleset: undefined, resolved: undefined }
}

/** What only points to something that has been left out is left out as well. */
function withoutOthers(left: WrittenRuleset): WrittenRuleset {
  const there = new Set(left.provisions.map(({ id }) => id))
  const kept = (ids: readonly string[] | undefined): readonly string[] => (ids ?? []).filter((id) => there.has(id))
  const provisions = left.provisions.map((one) => {
    const { seeAlso, conflictsWith, ...rest } = one
    const [also, against] = [kept(seeAlso), kept(conflictsWith)]
    return {
      ...rest,
      ...(also.length > 0 && { seeAlso: also }),
      ...(against.length > 0 && { conflictsWith: against })
    }
  })
  const { readings, elsewhere, ...head } = left
  return {
    ...head,
    provisions,
    ...(readings && { readings: readings.map((one) => withIds(one, kept(one.provisions))) }),
    ...(elsewhere && { elsewhere: elsewhere.filter(({ provision }) => there.has(provision)) })
  }
}

function withIds(reading: WrittenRulesetReading, ids: readonly string[]): WrittenRulesetReading {
  const { provisions: _all, ...rest } = reading
  return ids.length === 0 ? rest : { ...rest, provisions: ids }
}

/** In a later round a name may only be unknown because what it names has been left out. */
const BECAUSE_OF_LEFT_OUT: ReadonlySet<string> = new Set(['UNKNOWN_PROVISION', 'UNKNOWN_RULE'])

const idOf = (provision: WrittenProvision | undefined): string | undefined =>
  typeof provision?.id === 'string' ? provision.id : undefined

function look(
  written: WrittenRuleset,
  context: Ground['context']
): Readonly<{ problems: readonly Problem[]; resolved?: Resolved }> {
  const shape = shapeProblems('ruleset', written)
  if (shape.length > 0) return { problems: shape }
  const report = makeReport()
  const resolved = resolve(written, context, report)
  checkAlternatives(written, resolved)
  return { problems: report.problems, resolved }
}
