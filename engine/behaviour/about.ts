import type { Instance } from '../chronology/chronology.ts'
import type { About } from './model.ts'

/** Which thing in a case is meant, by its place in the lists of the case. */
export function aboutOf({ scope, entry, event, tracked, period, place }: Instance): About {
  if (event !== undefined) return { per: scope, event: event.index + 1 }
  if (tracked !== undefined) return { per: scope, item: tracked.index + 1 }
  if (scope === 'child' || scope === 'authority') return { per: scope }
  if (scope === 'care-period') return { per: scope, item: (period?.care.index ?? place) + 1 }
  const review =
    entry === undefined ? {} : { review: entry.review === undefined ? ('next' as const) : entry.review.index + 1 }
  return scope === 'review' ? { per: scope, ...review } : { per: scope, ...review, item: place + 1 }
}
