import type { Problem } from '../../../engine/index.ts'
import type { RulesetStore } from '../../store/store.ts'
import type { Subject } from '../life.ts'
import { answersTo, otherwiseIn, type Readied, readyExamples } from './examples.ts'

/** What a version means for everything published that stands on it: what no longer holds, and which answers come out otherwise. */
export type OnOthers = Readonly<{
  rulesets: readonly string[]
  problems: readonly Problem[]
  moved: readonly Problem[]
}>

/** How many changed answers are listed: more of them are not read. */
const MOST_LISTED = 200

/** The rulesets that stand on what is to be published: all of them on a vocabulary, those that name it on a calendar or a law. */
export function standOn(store: RulesetStore, { kind, name }: Subject): readonly string[] {
  return store.rulesets().filter((id) => {
    const rulesets = store.versions(id).map(({ ruleset }) => ruleset)
    if (kind === 'vocabulary') return true
    return rulesets.some(({ calendar, floor }) => (kind === 'calendar' ? calendar : floor) === name)
  })
}

/** Holds the library as it is against the library as it would be, over every worked example of every ruleset that stands on the change. */
export function onOthers(now: RulesetStore | undefined, then: RulesetStore, subject: Subject): OnOthers {
  const rulesets = standOn(then, subject)
  const each = rulesets.map((id) => onRuleset(now, then, subject, id))
  const moved = each.flatMap((one) => one.moved)
  const more = moved.length - MOST_LISTED
  const rest = more > 0 ? [{ code: 'ANSWER_MOVES', message: `and ${more} more answers` }] : []
  return { rulesets, problems: each.flatMap((one) => one.problems), moved: [...moved.slice(0, MOST_LISTED), ...rest] }
}

type OnOne = Omit<OnOthers, 'rulesets'>

function onRuleset(now: RulesetStore | undefined, then: RulesetStore, { kind }: Subject, id: string): OnOne {
  const after = examplesOf(then, id)
  if (after === undefined) return { problems: [], moved: [] }
  const before = (now && examplesOf(now, id)) ?? []
  const moved = after.flatMap((example, i) => movedIn(id, before[i], example))
  // A holiday more moves days, which is what it is for: those who approve it see which.
  const failed = kind === 'vocabulary' ? otherwiseIn(after) : cannotRun(after)
  return { problems: failed.map((one) => ({ ...one, file: `${id}/examples.yaml` })), moved }
}

/** The examples of the newest version. */
function examplesOf(store: RulesetStore, id: string): readonly Readied[] | undefined {
  const [newest] = store.versions(id)
  const text = store.examples(id)
  if (newest === undefined || text === undefined) return undefined
  const ready = readyExamples(store, id, newest.version, text)
  return ready.ok ? ready.value : undefined
}

const cannotRun = (examples: readonly Readied[]): readonly Problem[] =>
  otherwiseIn(examples.filter(({ ready }) => !ready.ok))

function movedIn(id: string, before: Readied | undefined, after: Readied): readonly Problem[] {
  if (before === undefined) return []
  const [was, is] = [answersTo(before), answersTo(after)]
  return [...is].flatMap(([name, now]) => {
    const then = was.get(name)
    return then === undefined || then === now ? [] : [moves(id, name, then, now)]
  })
}

const moves = (id: string, name: string, was: string, is: string): Problem => ({
  code: 'ANSWER_MOVES',
  message: `${name}: ${was} becomes ${is}`,
  file: `${id}/examples.yaml`
})
