import { useSearchParams } from 'react-router'
import type { Overview, ProvisionLine } from '../../engine/questions/overview.ts'
import { seeker } from '../../sentences/sought.ts'

/** What is looked for in a procedure; each stands in the address. */
export type Sought = Readonly<{ q: string; section: string; kind: string; who: string }>

const NAMES = ['q', 'section', 'kind', 'who'] as const

export function useSought(): Readonly<{ sought: Sought; change: (part: Partial<Sought>) => void }> {
  const [search, setSearch] = useSearchParams()
  const sought = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as Sought
  const change = (part: Partial<Sought>): void =>
    setSearch(
      (now) => {
        for (const [name, value] of Object.entries(part))
          if (value === '') now.delete(name)
          else now.set(name, value)
        return now
      },
      { replace: true, preventScrollReset: true }
    )
  return { sought, change }
}

/** Everything that a provision can be found by. */
const textOf = ({ id, title, strength, who, rules, cite }: ProvisionLine): string =>
  [
    id,
    title,
    strength,
    cite.source ?? '',
    cite.line === undefined ? '' : `line ${cite.line}`,
    ...who.map(({ label }) => label),
    ...rules.flatMap(({ says, events, key }) => [says, key, ...events])
  ].join(' ')

/** Those that have every word that is looked for, wherever it stands. */
export function matching({ provisions }: Overview, { q, section, kind, who }: Sought): readonly ProvisionLine[] {
  const has = seeker(q)
  return provisions.filter((one) => {
    if (section !== '' && one.section !== section) return false
    if (kind !== '' && one.rules.every((rule) => rule.kind !== kind)) return false
    if (who !== '' && one.who.every(({ name }) => name !== who)) return false
    return q === '' || has(textOf(one))
  })
}
