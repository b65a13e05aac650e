import { type Data, same } from '../../../../engine/edit/data.ts'
import { conditionOf } from '../../../../engine/read/conditions.ts'
import { conditionWords } from '../../../../engine/explain/condition-words.ts'
import type { Ruleset } from '../../../../engine/model/ruleset.ts'
import type { Vocabulary } from '../../../../engine/model/vocabulary.ts'
import type { WrittenCondition, WrittenProvision, WrittenRuleset } from '../../../../engine/read/written.ts'
import { makeReport } from '../../../../engine/read/report.ts'
import type { Answering } from '../../answer.ts'
import type { Board, BoardProvision, LawRule, NamedCondition } from './asked.ts'
import { type Ground, groundOf, keptBeside } from './ground.ts'
import { type Lenient, readLeniently } from './lenient.ts'
import { saysOf } from './says.ts'
import { wordsOf } from './words.ts'

/** Everything that the pages of a draft are made of, as far as the text can be read. */
export const board: Answering<'board'> = async (desk, library) => {
  const ground = await groundOf(desk, library)
  return keptBeside(`board ${ground.digest} ${desk.text}`, async () =>
    boardOf(readLeniently(desk.text, ground), ground)
  )
}

function boardOf(lenient: Lenient, ground: Ground): Board {
  const { written, ruleset, problems } = lenient
  const before = ground.baseRead
  const vocabulary = ruleset?.vocabulary ?? before?.vocabulary ?? ground.context.vocabulary
  return {
    yaml: lenient.yaml,
    problems,
    head: written && headOf(written),
    sections: written?.sections ?? [],
    provisions: (written?.provisions ?? []).map((one) => lineOf(one, lenient, ground)),
    retired: retiredFrom(written, before),
    words: wordsOf(vocabulary, ground.context.vocabulary),
    conditions: conditionsOf(lenient, vocabulary),
    law: ground.newestLaw === undefined ? [] : lawRules(ground.newestLaw),
    readings: written?.readings ?? [],
    calendarName: ground.calendar.name
  }
}

const headOf = ({ title, version, issuedBy, floor, calendar }: WrittenRuleset): NonNullable<Board['head']> => ({
  title,
  version,
  issuedBy,
  calendar,
  ...(floor !== undefined && { floor })
})

const provisionIn = (ruleset: Ruleset | undefined, id: string) => ruleset?.provisions.find((one) => one.id === id)

function lineOf(
  written: WrittenProvision,
  { ruleset, problems }: Lenient,
  { baseRead: before, baseWritten }: Ground
): BoardProvision {
  const { id, section, title, strength } = written
  const [now, was] = [provisionIn(ruleset, id), provisionIn(before, id)]
  const old = baseWritten?.provisions.find((one) => one.id === id)
  const mark = before === undefined ? 'same' : old === undefined ? 'new' : isSame(written, old) ? 'same' : 'changed'
  return {
    id,
    section,
    title,
    strength,
    rules: now && ruleset ? saysOf(now, ruleset) : [],
    ...(mark === 'changed' && was && before && { before: saysOf(was, before) }),
    mark,
    problems: problems.filter((one) => one.provision === id).length,
    written
  }
}

/** Whatever the order of their fields. */
const isSame = (one: WrittenProvision, other: WrittenProvision): boolean =>
  same(one as unknown as Data, other as unknown as Data)

function retiredFrom(written: WrittenRuleset | undefined, before: Ruleset | undefined): Board['retired'] {
  if (written === undefined || before === undefined) return []
  const there = new Set(written.provisions.map(({ id }) => id))
  return before.provisions
    .filter(({ id }) => !there.has(id))
    .map((one) => ({ id: one.id, title: one.title, before: saysOf(one, before) }))
}

const lawRules = (law: Ruleset): readonly LawRule[] =>
  law.provisions.flatMap((provision) =>
    saysOf(provision, law)
      .filter(({ kind }) => kind === 'timescale')
      .map(({ key, says }): LawRule => ({ key, title: provision.title, says, binding: provision.binding }))
  )

/** The conditions that have a name, in words, and the provisions that use them. */
function conditionsOf({ written, resolved }: Lenient, vocabulary: Vocabulary): readonly NamedCondition[] {
  const named = written?.conditions ?? {}
  return Object.entries(named).map(([name, condition]) => ({
    name,
    written: condition,
    says: resolved === undefined ? '' : wordsFor(condition, resolved.context, vocabulary),
    usedBy: usersOf(name, written?.provisions ?? [])
  }))
}

type Context = NonNullable<Lenient['resolved']>['context']

export function wordsFor(condition: WrittenCondition, context: Context, vocabulary: Vocabulary): string {
  const report = makeReport()
  const found = conditionOf({ ...context, report, budget: { used: 0 } }, condition, undefined, '')
  return found === undefined ? '' : conditionWords(found, vocabulary)
}

const usersOf = (name: string, provisions: readonly WrittenProvision[]): readonly string[] =>
  provisions.filter((one) => names(one, name)).map(({ id }) => id)

function names(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((one) => names(one, name))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => (key === 'condition' && inner === name) || names(inner, name))
}
