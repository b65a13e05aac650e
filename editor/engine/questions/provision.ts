import { explainProvision, type Ruleset } from '../../../engine/index.ts'
import type { ProvisionDocument } from '../../../engine/model/assessment.ts'
import type { Answering } from '../answer.ts'
import { encodedOf } from './encoded.ts'
import { needs } from './needs.ts'
import { lineOf, type ProvisionLine, spokenOf } from './overview.ts'

type Neighbour = Readonly<{ id: string; title: string }>

export type ProvisionAnswer = Readonly<{
  /** Of the whole procedure. */
  title: string
  line: ProvisionLine
  document: ProvisionDocument
  /** What it points to, with titles. */
  seeAlso: readonly Neighbour[]
  conflictsWith: readonly Neighbour[]
  before?: Neighbour
  after?: Neighbour
  law?: Readonly<{ id: string; version: string }>
}>

/** One provision, told whole, with the law in force on the day beside it. */
export const provision: Answering<'provision'> = async (asked, library) => {
  const opened = needs(await library.open(asked))
  const { ruleset } = opened.shown
  const place = ruleset.provisions.findIndex(({ id }) => id === asked.provision)
  const found = ruleset.provisions[place]
  const law = (await opened.law()).filter(({ head }) => head.inForceFrom <= asked.asAt).sort(latest)[0]?.ruleset
  const document = explainProvision(ruleset, asked.provision, law)
  if (found === undefined || document === undefined) return null
  const { since } = await encodedOf(ruleset, opened, library)
  const [before, after] = [ruleset.provisions[place - 1], ruleset.provisions[place + 1]]
  return {
    title: ruleset.title,
    line: lineOf(found, ruleset, await spokenOf(opened), since),
    document,
    seeAlso: named(found.seeAlso, ruleset),
    conflictsWith: named(found.conflictsWith, ruleset),
    ...(before !== undefined && { before: neighbour(before) }),
    ...(after !== undefined && { after: neighbour(after) }),
    ...(law !== undefined && { law: { id: law.id, version: law.version } })
  }
}

const latest = (
  a: Readonly<{ head: Readonly<{ inForceFrom: string }> }>,
  b: Readonly<{ head: Readonly<{ inForceFrom: string }> }>
): number => (a.head.inForceFrom < b.head.inForceFrom ? 1 : -1)

const neighbour = ({ id, title }: Neighbour): Neighbour => ({ id, title })

const named = (ids: readonly string[], { provisions }: Ruleset): readonly Neighbour[] =>
  ids.map((id) => ({ id, title: provisions.find((one) => one.id === id)?.title ?? '' }))
