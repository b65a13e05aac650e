import fc, { type Arbitrary } from 'fast-check'
import type { SentCase } from '../../engine/read/case-shape.ts'

type Path = readonly (string | number)[]

/** The fields of a review that are not known when they are left out. What kind of review it is, is the caller's word. */
const OF_A_REVIEW = ['planned', 'arranged', 'broughtForward', 'meetings', 'adjourned', 'completed'] as const

/** What is left out of a whole list has not happened, so that leaving it out tells as much as saying so. */
const toldByCompleteness = (sent: SentCase, field: string): boolean => {
  const whole = new Set(sent.complete)
  if (field === 'completed' || field === 'meetings') return whole.has('reviews') || whole.has('done')
  return (field === 'adjourned' || field === 'broughtForward') && whole.has('reviews')
}

/** By the caller's word, a change takes effect on the event's own day unless another is told. */
const TAKES_EFFECT = 'takes-effect-on'

const mapPaths = (sent: SentCase, at: Path, thing: object): Path[] => {
  const maps = sent.complete?.includes('done') ? ['facts'] : ['facts', 'done']
  const names = (map: string): readonly string[] => Object.keys((thing as Record<string, object>)[map] ?? {})
  return maps.flatMap((map) =>
    names(map)
      .filter((name) => name !== TAKES_EFFECT)
      .map((name) => [...at, map, name])
  )
}

const reviewPaths = (sent: SentCase, at: Path, review: object): Path[] =>
  OF_A_REVIEW.filter((field) => field in review && !toldByCompleteness(sent, field)).map((field) => [...at, field])

/** Every place of a case whose value could be taken away and would then be not known. */
export function unknowable(sent: SentCase): readonly Path[] {
  const within = (list: 'care' | 'reviews' | 'events' | 'recommendations' | 'decisions'): Path[] =>
    (sent[list] ?? []).flatMap((thing, i) => [
      ...mapPaths(sent, [list, i], thing),
      ...(list === 'reviews' ? reviewPaths(sent, [list, i], thing) : []),
      ...('agreedDate' in thing ? [[list, i, 'agreedDate']] : [])
    ])
  return [
    ...mapPaths(sent, [], sent),
    ...(['care', 'reviews', 'events', 'recommendations', 'decisions'] as const).flatMap(within)
  ]
}

/** The same case without what stands at a path: `null`, which says that it is not known. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return null
  const inner = (value as Record<string | number, unknown>)[key]
  if (Array.isArray(value)) return value.map((one: unknown, i) => (i === key ? without(one, rest) : one))
  return { ...(value as object), [key]: without(inner, rest) }
}

export type Learning = Readonly<{ less: SentCase; more: SentCase; paths: readonly Path[] }>

/** A case, and the same case with a few things not known. */
export const learning = (more: SentCase): Arbitrary<Learning> => {
  const paths = unknowable(more)
  if (paths.length === 0) return fc.constant({ less: more, more, paths })
  return fc.subarray([...paths], { minLength: 1, maxLength: Math.min(4, paths.length) }).map((taken) => ({
    less: taken.reduce<unknown>((sent, path) => without(sent, path), more) as SentCase,
    more,
    paths: taken
  }))
}

/**
 * By the caller's word too, a review whose planned day lies ahead has not met, and one that meets on a day ahead is planned for it: what says
 * otherwise is not learned, but another story.
 */
export const plansStand = (less: SentCase, more: SentCase, asOf: string): boolean =>
  (more.reviews ?? []).every((review, place) => {
    const { planned, meetings, completed } = review
    const held = [...(meetings ?? []), completed].filter((day) => typeof day === 'string')
    const plannedAhead = typeof planned === 'string' && planned > asOf && held.some((day) => day <= asOf)
    const meetsAhead = (meetings?.[0] ?? asOf) > asOf && !less.reviews?.[place]?.planned && planned !== meetings?.[0]
    return !plannedAhead && !meetsAhead
  })
