import { useSearchParams } from 'react-router'
import type { ChangeClass } from '../../engine/diff/change.ts'
import type { Matter } from '../engine/questions/changes/matter.ts'
import type { ChangeEntry } from '../engine/questions/changes/told.ts'
import { seeker } from '../sentences/sought.ts'

/** By what the list of changes is narrowed down. */
export type Sift = Readonly<{ class: ChangeClass | ''; about: Matter | ''; q: string; same: boolean }>

export const NO_SIFT: Sift = { class: '', about: '', q: '', same: false }

export const isSifted = (sift: Sift): boolean => sift.class !== '' || sift.about !== '' || sift.q !== ''

/** What is chosen stands in the address, so that a link shows the same. */
export function useSift(): Readonly<{ sift: Sift; change: (part: Partial<Sift>) => void }> {
  const [search, setSearch] = useSearchParams()
  const text = (name: string): string => search.get(name) ?? ''
  const sift: Sift = {
    class: text('class') as Sift['class'],
    about: text('about') as Sift['about'],
    q: text('q'),
    same: text('same') === 'yes'
  }
  const change = (part: Partial<Sift>): void =>
    setSearch(
      (now) => {
        const { same, ...texts } = { ...sift, ...part }
        for (const [name, value] of Object.entries({ ...texts, same: same ? 'yes' : '' }))
          if (value === '') now.delete(name)
          else now.set(name, value)
        return now
      },
      { replace: true }
    )
  return { sift, change }
}

/** What is shown. What is the same is left out unless it is asked for. */
export function sifted(entries: readonly ChangeEntry[], { class: is, about, q, same }: Sift): readonly ChangeEntry[] {
  const has = seeker(q)
  return entries.filter(
    (entry) =>
      (same || entry.is !== 'same') &&
      (about === '' || isAbout(entry, about)) &&
      (is === '' || isOfClass(entry, is)) &&
      (q === '' || has(textOf(entry)))
  )
}

export const isAbout = ({ left, right }: ChangeEntry, about: Matter): boolean =>
  left?.matter === about || right?.matter === about

/** Between two councils what only one has is nothing new, and counts as new or gone all the same. */
const isOfClass = ({ is, changes }: ChangeEntry, wanted: ChangeClass): boolean =>
  changes.some((one) => one.class === wanted) ||
  (wanted === 'new' && is === 'added') ||
  (wanted === 'gone' && is === 'removed')

const textOf = ({ left, right, changes }: ChangeEntry): string =>
  [left, right]
    .flatMap((side) => (side === undefined ? [] : [side.rule, side.title, side.sectionTitle, side.says]))
    .concat(changes.map(({ says }) => says))
    .join(' ')
