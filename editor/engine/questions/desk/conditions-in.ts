import type { Scope } from '../../../../engine/model/vocabulary.ts'
import {
  BODY_KINDS,
  type BodyKind,
  type WrittenBody,
  type WrittenCondition,
  type WrittenProvision
} from '../../../../engine/read/written.ts'

/** A condition of a provision, where it stands, and what the rule that it belongs to falls on. */
export type ConditionHere = Readonly<{ path: string; condition: WrittenCondition; per: Scope }>

const USUAL: Readonly<Record<BodyKind, Scope>> = {
  timescale: 'review',
  trigger: 'event',
  invitee: 'review',
  check: 'review',
  agenda: 'review',
  guidance: 'child'
}

export const bodyKindOf = (body: WrittenBody): BodyKind | undefined =>
  BODY_KINDS.find((kind) => body[kind] !== undefined)

export function scopeOf(body: WrittenBody): Scope {
  const kind = bodyKindOf(body)
  return kind === undefined ? 'review' : (body[kind]?.per ?? USUAL[kind])
}

export const conditionsIn = (provision: WrittenProvision): readonly ConditionHere[] => [
  ...inBody(provision, ''),
  ...(provision.rules ?? []).flatMap((rule, index) => inBody(rule, `rules/${index}/`))
]

function inBody(body: WrittenBody, at: string): readonly ConditionHere[] {
  const kind = bodyKindOf(body)
  if (kind === undefined) return []
  const here = body[kind] as Readonly<{ when?: WrittenCondition; requires?: WrittenCondition; met?: unknown }>
  const per = scopeOf(body)
  const found = (path: string, condition: WrittenCondition | undefined): readonly ConditionHere[] =>
    condition === undefined ? [] : [{ path: `${at}${kind}/${path}`, condition, per }]
  const acts = Array.isArray(here.met) ? (here.met as readonly unknown[]) : []
  return [
    ...found('when', here.when),
    ...found('requires', here.requires),
    ...acts.flatMap((act, index) =>
      typeof act === 'object' && act !== null
        ? found(`met/${index}/when`, (act as { when?: WrittenCondition }).when)
        : []
    )
  ]
}
