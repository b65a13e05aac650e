import type { DraftHead } from '../api/drafts.ts'
import type { PublishedVersion } from '../api/versions.ts'
import { dayWords } from '../sentences/days.ts'
import { instantWords } from '../sentences/instants.ts'
import { whoWords } from '../sentences/who.tsx'

/** That the version which a draft began from has been withdrawn since, in words. */
export type WithdrawnBase = Readonly<{
  heading: string
  /** Who withdrew it, when and why. */
  says: string
  /** What the draft still has of it. */
  means: string
}>

/** Nothing, where its version stands; a version that is replaced by a newer one is told as that one. */
export function withdrawnBase(
  { base, state, replaces }: Pick<DraftHead, 'base' | 'state' | 'replaces'>,
  versions: readonly PublishedVersion[]
): WithdrawnBase | undefined {
  if (state === 'published' || state === 'discarded') return undefined
  const withdrawn = versions.find(({ version }) => version === base)?.withdrawn
  if (base === undefined || withdrawn === undefined) return undefined
  const day = dayWords(base.slice(0, 10))
  const { by, at, why } = withdrawn
  const back =
    replaces === undefined
      ? ''
      : ` It is held against the version of ${dayWords(replaces.slice(0, 10))}, whose place it takes.`
  return {
    heading: `The version of ${day}, from which this draft began, has been withdrawn.`,
    says: `${whoWords(by)} withdrew it on ${instantWords(at)}: ${why}`,
    means: `What that version changed is still in this draft, and would come into force with it.${back}`
  }
}
