import { type Accepted, acceptAnswers } from '../../../engine/examples/accept.ts'
import type { Problem, Result } from '../../../engine/index.ts'
import { readProvisionList } from '../../../engine/coverage/list.ts'
import type { RulesetStore } from '../../store/store.ts'
import { declared } from '../content.ts'
import type { Content, Subject } from '../life.ts'
import { disagreementsOn, otherwiseIn, procedureForExamples, readyExamples } from './examples.ts'
import { type Newer, type Undone, undoneBetween } from './ground.ts'
import { isMisnamed, layIn, readShelf, type Shelf } from './shelf.ts'
import { onOthers, type OnOthers, standOn } from './others.ts'

/** A rule that lets a day fall later than the law does, with where it does so. */
export type FloorBreach = Readonly<{ rule: string; says: string }>

/** Holds a version against the law that it stands on. */
export type CheckFloor = (store: RulesetStore, id: string, version: string) => readonly FloorBreach[]

/** What is asked of the workshop: everything that it needs is in here, so that it can be asked anywhere. */
export type Job =
  | Readonly<{
      do: 'check'
      shelf: Shelf
      subject: Subject
      content: Content
      base: Content | undefined
      newer: readonly Newer[]
    }>
  | Readonly<{ do: 'accept'; shelf: Shelf; subject: Subject; content: Content; names: readonly string[] | 'all' }>
  | Readonly<{ do: 'read'; shelf: Shelf }>

/** All that takes time to find out about a content, as things are published now. What could not be looked at for problems is left out. */
export type Findings = Readonly<{
  problems: readonly Problem[]
  examples?: readonly Problem[]
  count: number
  evaluators?: readonly Problem[]
  floor?: readonly FloorBreach[]
  others?: OnOthers
  undone: readonly Undone[]
}>

type Asked<T extends Job['do']> = Extract<Job, { do: T }>

/** What a job gives. */
export type Given<T extends Job> =
  T extends Asked<'check'> ? Findings : T extends Asked<'accept'> ? Result<Accepted> : readonly Problem[]

export async function findings(job: Asked<'check'>, checkFloor: CheckFloor): Promise<Findings> {
  const { subject, content, shelf } = job
  const undone = undoneBetween(subject, content, job.base, job.newer)
  const { store, file } = layIn(shelf, subject, content)
  const own = ownProblems(subject, content)
  if (!store.ok) return { ...dividedBy(store.problems, file, own), count: 0, undone }
  const now = readShelf(shelf)
  const others = onOthers(now.ok ? now.value : undefined, store.value, subject)
  if (subject.kind !== 'ruleset') return { problems: own, count: 0, others, undone }
  const run = await ofRuleset(store.value, subject.name, content, checkFloor)
  const { problems, ...rest } = run
  const stands = standOn(store.value, subject).length > 0
  return { ...rest, problems: [...own, ...problems], ...(stands && { others }), undone }
}

/** What is wrong with the text itself, and what is wrong with others because of it. */
function dividedBy(
  problems: readonly Problem[],
  file: string,
  own: readonly Problem[]
): Pick<Findings, 'problems' | 'others'> {
  const ofText = problems.filter((one) => one.file === file && !(own.length > 0 && isMisnamed(one, file)))
  const ofOthers = problems.filter((one) => one.file !== file)
  const others = { rulesets: [], problems: ofOthers, moved: [] }
  return {
    problems: [...own, ...ofText.map(inText)],
    ...(ofOthers.length > 0 && { others })
  }
}

const inText = (problem: Problem): Problem => ({ ...problem, file: 'text' })

/** A text under another's name would be read as that other. */
function ownProblems(subject: Subject, content: Content): readonly Problem[] {
  const { name } = declared(subject, content)
  const wrongName = name !== undefined && subject.kind !== 'vocabulary' && name !== subject.name
  const message = `the text says that it is the ${subject.kind} \`${name}\`, and this is \`${subject.name}\``
  return [
    ...(wrongName ? [{ code: 'OTHER_NAME', message, pointer: `/${subject.kind}`, file: 'text' }] : []),
    ...(content.provisionList === undefined
      ? []
      : problemsIn(readProvisionList(content.provisionList), 'provisionList'))
  ]
}

const problemsIn = (result: Result<unknown>, file: string): readonly Problem[] =>
  result.ok ? [] : result.problems.map((one) => ({ ...one, file }))

const NO_EXAMPLES: Problem = {
  code: 'NO_EXAMPLES',
  message: 'there are no worked examples',
  help: 'write at least one: a case, and the answer that must come out',
  file: 'examples'
}

async function ofRuleset(
  store: RulesetStore,
  id: string,
  content: Content,
  checkFloor: CheckFloor
): Promise<Omit<Findings, 'undone'>> {
  const version = declared({ kind: 'ruleset', name: id }, content).inForceFrom ?? ''
  const floor = checkFloor(store, id, version)
  if (content.examples === undefined) return { problems: [], examples: [NO_EXAMPLES], count: 0, evaluators: [], floor }
  const ready = readyExamples(store, id, version, content.examples)
  if (!ready.ok) return { problems: problemsIn(ready, 'examples'), count: 0, floor }
  return {
    problems: [],
    examples: otherwiseIn(ready.value),
    count: ready.value.length,
    evaluators: await disagreementsOn(ready.value),
    floor
  }
}

/** The examples of a draft with what the draft answers. */
export function accepted({ shelf, subject, content, names }: Asked<'accept'>): Result<Accepted> {
  const { store, file } = layIn(shelf, subject, content)
  if (!store.ok)
    return { ok: false, problems: store.problems.map((one) => (one.file === file ? inText(one) : one)) as never }
  const version = declared(subject, content).inForceFrom ?? ''
  return acceptAnswers(content.examples ?? '', procedureForExamples(store.value, subject.name, version), names)
}

/** Whether everything published could still be read without what is not on the shelf. */
export function readable({ shelf }: Asked<'read'>): readonly Problem[] {
  const store = readShelf(shelf)
  return store.ok ? [] : store.problems
}
