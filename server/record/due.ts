import type { Entry } from './entry.ts'

/** So many entries at most stand in the record without a checkpoint after them. */
export const MOST_UNSIGNED = 100

const PUBLISHING: ReadonlySet<Entry['act']> = new Set(['published', 'published-urgently', 'withdrawn'])

/** By this act what applies has changed: a checkpoint follows at once. */
export const isPublishing = ({ act }: Pick<Entry, 'act'>): boolean => PUBLISHING.has(act)
