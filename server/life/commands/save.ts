import type { Transaction } from 'kysely'
import { setInForce } from '../../../engine/edit/in-force.ts'
import { good, type Problem, type Result } from '../../../engine/index.ts'
import { patternOf } from '../../../engine/read/schema.ts'
import { canonical } from '../../canonical.ts'
import type { Tables } from '../../database/tables.ts'
import type { Actor } from '../../people/actor.ts'
import { takeExceptionsOf } from '../carried.ts'
import { bodyOf, contentDigest, contentProblems, declared, sentenceProblems, wrong } from '../content.ts'
import { about, type Context, onDraft, record } from '../context.ts'
import { done, wrongInput, wrongState } from '../done.ts'
import { readDraft } from '../drafts.ts'
import type { ChangeKind, Content, Done, Draft, Exception, Saving } from '../life.ts'

/** Writes in a draft. Whatever was submitted or approved no longer is, and whoever writes is an author. */
export const save = (context: Context, by: Actor, id: string, revision: number, saving: Saving): Promise<Done<Draft>> =>
  onDraft(context, id, revision, async (tx, draft) => {
    if (!isOpen(draft)) return wrongState(draft, CLOSED)
    const problems = await savingProblems(tx, draft, saving)
    if (problems.length > 0) return wrongInput(problems)
    const content = contentAfter(draft, saving)
    if (!content.ok) return wrongInput(content.problems)
    return done(await writeInto(context, tx, by, draft, { ...saving, content: content.value }))
  })

export const isOpen = ({ state }: Draft): boolean => state !== 'published' && state !== 'discarded'

export const CLOSED = 'This draft is finished with. Begin another from what was published.'

async function savingProblems(tx: Tx, draft: Draft, saving: Saving): Promise<readonly Problem[]> {
  const { content, why, exceptions = [], inForceFrom, base } = saving
  const isRuleset = draft.subject.kind === 'ruleset'
  const rules = exceptions.map(({ rule }) => rule)
  return [
    ...(content === undefined ? [] : contentProblems(content)),
    ...(why === undefined ? [] : sentenceProblems(why, '/why')),
    ...exceptions.flatMap((one, i) => [
      ...sentenceProblems(one.why, `/exceptions/${i}/why`),
      ...(RULE.test(one.rule)
        ? []
        : [wrong('UNKNOWN_RULE', 'this cannot be the name of a rule', `/exceptions/${i}/rule`)]),
      ...(rules.indexOf(one.rule) === i
        ? []
        : [wrong('DUPLICATE_KEY', 'this rule has a reason already', `/exceptions/${i}`)])
    ]),
    ...(inForceFrom === undefined || isRuleset ? [] : [wrong('NO_DAY_OF_ITS_OWN', HOLDS_AT_ONCE, '/inForceFrom')]),
    ...(base === undefined || (await isPublished(tx, draft, base))
      ? []
      : [wrong('UNKNOWN_VERSION', 'there is none', '/base')])
  ]
}

const HOLDS_AT_ONCE = 'a vocabulary and a calendar hold from when they are published'
const RULE = new RegExp(String(patternOf('ruleKey')))

type Tx = Transaction<Tables>

const isPublished = async (tx: Tx, { subject: { kind, name } }: Draft, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('publication')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst()) !== undefined

/** The day stands in the text: to give another is to write it there. */
function contentAfter(draft: Draft, { content = draft.content, inForceFrom }: Saving): Result<Content> {
  if (inForceFrom === undefined) return good(content)
  const text = setInForce(content.text, inForceFrom)
  return text.ok ? good({ ...content, text: text.value }) : text
}

/** What a draft holds from now on, with its entry in the record. Where nothing is different, nothing is written, and an approval stands. */
export async function writeInto(
  context: Context,
  tx: Tx,
  by: Actor,
  draft: Draft,
  saving: Saving & Readonly<{ content: Content }>
): Promise<Draft> {
  const after = afterSaving(draft, saving)
  if (!isDifferent(draft, after)) return draft
  const at = await record(context, tx, {
    ...about({ ...draft, inForceFrom: after.inForceFrom }),
    act: 'draft-saved',
    by,
    before: draft.digest,
    after: after.digest,
    ...(after.why !== undefined && { why: after.why }),
    ...moreOf(draft, after)
  })
  await tx
    .updateTable('draft')
    .set(rowOf(after, by, at, draft.revision))
    .where('id', '=', draft.id)
    .execute()
  await makeAuthor(tx, draft, by)
  if (saving.exceptions !== undefined) await writeExceptions(tx, by, draft, after.exceptions, at)
  if (after.base !== undefined && after.base !== draft.base) await takeExceptionsOf(tx, after.base, draft)
  return (await readDraft(tx, draft.id)) as Draft
}

type After = Pick<Draft, 'content' | 'digest' | 'inForceFrom' | 'changes' | 'why' | 'base'> &
  Readonly<{ exceptions: readonly Given[] }>

type Given = Pick<Exception, 'rule' | 'why' | 'carried'>

const afterSaving = (draft: Draft, saving: Saving & Readonly<{ content: Content }>): After => ({
  content: saving.content,
  digest: contentDigest(draft.subject, saving.content),
  inForceFrom: declared(draft.subject, saving.content).inForceFrom,
  changes: kindsOf(saving.change) ?? draft.changes,
  why: saving.why ?? draft.why,
  base: saving.base ?? draft.base,
  exceptions: saving.exceptions?.map((one) => givenOf(draft, one)) ?? draft.exceptions
})

const kindsOf = (change: Saving['change']): readonly ChangeKind[] | undefined =>
  typeof change === 'string' ? [change] : change && [...new Set(change)]

/** A reason that was carried over is its giver's until somebody gives it again, or another. */
const givenOf = (draft: Draft, { rule, why, confirmed }: Exceptions[number]): Given => {
  const before = draft.exceptions.find((one) => one.rule === rule && one.why === why)
  return { rule, why, carried: before?.carried === true && confirmed === false }
}

type Exceptions = NonNullable<Saving['exceptions']>

const isDifferent = (draft: Draft, after: After): boolean =>
  draft.digest !== after.digest ||
  draft.inForceFrom !== after.inForceFrom ||
  draft.changes.join() !== after.changes.join() ||
  draft.why !== after.why ||
  draft.base !== after.base ||
  exceptionText(draft.exceptions) !== exceptionText(after.exceptions)

const exceptionText = (exceptions: After['exceptions']): string =>
  canonical(Object.fromEntries(exceptions.map(({ rule, why, carried }) => [rule, [why, carried]])))

/** The reasons given for passing the law's limit, as the record tells them. */
export const exceptionsIn = ({
  exceptions
}: Readonly<{ exceptions: readonly Readonly<{ rule: string; why: string }>[] }>): Readonly<Record<string, string>> =>
  Object.fromEntries(exceptions.map(({ rule, why }) => [`exception ${rule}`, why]))

/** What else was said, for the record. */
function moreOf(
  draft: Draft,
  { changes, base, exceptions }: After
): Readonly<{ more?: Readonly<Record<string, string>> }> {
  const more: Record<string, string> = {
    ...(changes.length > 0 && { change: changes.join(', ') }),
    ...(base !== undefined && base !== draft.base && { base }),
    ...exceptionsIn({ exceptions })
  }
  return Object.keys(more).length === 0 ? {} : { more }
}

const rowOf = (after: After, by: Actor, at: string, revision: number) => ({
  state: 'draft' as const,
  revision: revision + 1,
  body: bodyOf(after.content),
  digest: after.digest,
  in_force_from: after.inForceFrom ?? null,
  change_kind: after.changes.length === 0 ? null : after.changes.join(','),
  why: after.why ?? null,
  base: after.base ?? null,
  saved_by: by.id,
  saved_at: at
})

/** The database sees to this where the text or its day changes; a reason given is an author's doing as well. */
const makeAuthor = (tx: Tx, { id }: Draft, by: Actor) =>
  tx
    .insertInto('draft_author')
    .values({ draft: id, person: by.id })
    .onConflict((conflict) => conflict.columns(['draft', 'person']).doNothing())
    .execute()

/** A reason that stays as it was stays theirs who gave it. */
async function writeExceptions(
  tx: Tx,
  by: Actor,
  draft: Draft,
  exceptions: After['exceptions'],
  at: string
): Promise<void> {
  const same = draft.exceptions.filter(({ rule, why, carried }) =>
    exceptions.some((one) => one.rule === rule && one.why === why && one.carried === carried)
  )
  const isSame = ({ rule }: Readonly<{ rule: string }>): boolean => same.some((one) => one.rule === rule)
  for (const { rule } of draft.exceptions.filter((one) => !isSame(one)))
    await tx.deleteFrom('floor_exception').where('draft', '=', draft.id).where('rule', '=', rule).execute()
  const rows = exceptions
    .filter((one) => !isSame(one))
    .map(({ rule, why }) => ({ draft: draft.id, rule, why, person: by.id, given_at: at }))
  if (rows.length > 0) await tx.insertInto('floor_exception').values(rows).execute()
}
