import { useQueries } from '@tanstack/react-query'
import { type DraftHead, draftsIn } from '../../api/drafts.ts'
import { draftsPath } from '../../api/paths.ts'
import { get } from '../../api/client.ts'
import { isLaw, useRulesets } from '../../api/rulesets.ts'
import { may, useMe } from '../../api/who.ts'
import type { Choice, ChoiceGroup } from '../../components/select.tsx'
import type { RulesetHead } from '../../engine/protocol.ts'
import { today } from '../../sentences/instants.ts'
import { dayWords } from '../../sentences/days.ts'
import { draftSide } from './wish.ts'

/** Everything that a caseload can be held against. */
export type Sides = Readonly<{
  /** Councils before the law. */
  published: readonly ChoiceGroup[]
  /** Those drafts that somebody may read. */
  drafts: readonly ChoiceGroup[]
  /** Where a single council has published its procedure, that one: among several, nobody is to be taken for granted. */
  only: string | undefined
}>

/**
 * What there is to choose from, once all of it is known: a draft that an address names can be told then from one that somebody may not read.
 * `named` is the procedure of an address, which need not have been published yet.
 */
export function useSides(named: string | null): Readonly<{ sides: Sides | undefined; error: unknown }> {
  const { data: rulesets, error } = useRulesets(today())
  const { data: me, isPending } = useMe()
  const readable = drafted(rulesets ?? [], named).filter(({ id }) => may(me, 'read-drafts', id))
  const drafts = useQueries({
    queries: readable.map(({ id }) => ({
      queryKey: ['drafts', id],
      queryFn: async ({ signal }: Readonly<{ signal: AbortSignal }>) =>
        draftsIn(await get<unknown>(draftsPath(id), signal))
    }))
  })
  const isComing = isPending || drafts.some((one) => one.isPending)
  if (rulesets === undefined || isComing) return { sides: undefined, error }
  const [council, ...others] = rulesets.filter((head) => !isLaw(head, rulesets))
  return {
    error,
    sides: {
      only: others.length === 0 ? council?.id : undefined,
      published: [...rulesets].sort((a, b) => Number(isLaw(a, rulesets)) - Number(isLaw(b, rulesets))).map(versionsOf),
      drafts: readable.flatMap((head, place) => draftsOf(head, drafts[place]?.data ?? []))
    }
  }
}

type Drafted = Readonly<{ id: string; title: string }>

/** Every ruleset that there may be a draft of: those that are published, and the one that is named. */
export function drafted(rulesets: readonly RulesetHead[], named: string | null): readonly Drafted[] {
  const all = rulesets.map((head): Drafted => ({ id: head.id, title: titleOf(head) }))
  const [id] = (named ?? '').split('@')
  return id === undefined || id === '' || all.some((one) => one.id === id) ? all : [...all, { id, title: id }]
}

export const titleOf = ({ issuedBy, title }: RulesetHead): string => `${issuedBy}: ${title}`

export const versionsOf = (head: RulesetHead): ChoiceGroup => ({
  group: titleOf(head),
  choices: [
    { value: head.id, text: `${head.issuedBy}: each duty by the version that applied` },
    ...head.versions.map(({ version, inForceFrom }) => ({
      value: `${head.id}@${version}`,
      text: `${head.issuedBy}: version ${version}, from ${dayWords(inForceFrom)}`
    }))
  ]
})

const OPEN: ReadonlySet<string> = new Set(['draft', 'submitted', 'approved'])

export function draftsOf({ title }: Drafted, drafts: readonly DraftHead[]): readonly ChoiceGroup[] {
  const choices = drafts
    .filter(({ state }) => OPEN.has(state))
    .map(
      ({ id, opened, why }): Choice => ({
        value: draftSide(id),
        text: `Draft of ${opened.by.name}, ${dayWords(opened.at.slice(0, 10))}${why === undefined ? '' : `: ${why}`}`
      })
    )
  return choices.length === 0 ? [] : [{ group: `Drafts of ${title}`, choices }]
}

/** What a side is called where its figures stand. */
export function sideWords(side: string, { published, drafts }: Sides): string {
  const all = [...published, ...drafts].flatMap(({ choices }) => choices)
  return all.find(({ value }) => value === side)?.text ?? side
}
