import { useQueries } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import { useRulesets } from '../../api/rulesets.ts'
import { readVersions, rulesetVersioned } from '../../api/versions.ts'
import { type Base, subjectOf, versionedOf } from '../life/life.ts'
import type { Published, Shared } from './calendar.ts'

/** Every version of every procedure. */
export function usePublished(day: string): Readonly<{ data: readonly Published[] | undefined; error: unknown }> {
  const { data: rulesets, error } = useRulesets(day)
  const all = useQueries({
    queries: (rulesets ?? []).map(({ id }) => ({
      queryKey: ['versions', id, day],
      queryFn: ({ signal }: Readonly<{ signal: AbortSignal }>) => readVersions(rulesetVersioned(id), day, signal)
    }))
  })
  const failed = all.find((one) => one.error !== null)?.error
  const isHere = rulesets !== undefined && all.every(({ data }) => data !== undefined)
  return {
    error: error ?? failed ?? null,
    data: isHere ? rulesets.map((ruleset, place) => ({ ruleset, versions: all[place]?.data ?? [] })) : undefined
  }
}

/** Every version of what all procedures share: the words, and the calendars that they count by. */
export function useShared(day: string): Readonly<{ data: readonly Shared[] | undefined; error: unknown }> {
  const { data: rulesets } = useRulesets(day)
  const heads = useQueries({
    queries: (rulesets ?? []).map(({ id }) => ({
      queryKey: ['ruleset-head', id],
      queryFn: ({ signal }: Readonly<{ signal: AbortSignal }>) =>
        get<Readonly<{ calendar: string }>>(`/v1/rulesets/${encodeURIComponent(id)}`, signal)
    }))
  })
  const isKnown = rulesets !== undefined && heads.every(({ isPending }) => !isPending)
  const calendars = [...new Set(heads.flatMap(({ data }) => data?.calendar ?? []))]
  const bases: readonly Base[] = isKnown
    ? [{ kind: 'vocabulary' }, ...calendars.map((name) => ({ kind: 'calendar', name }) as const)]
    : []
  const all = useQueries({
    queries: bases.map((base) => ({
      queryKey: ['versions', subjectOf(base), day],
      queryFn: ({ signal }: Readonly<{ signal: AbortSignal }>) => readVersions(versionedOf(base), day, signal)
    }))
  })
  const isHere = isKnown && all.every(({ data }) => data !== undefined)
  const titled = (base: Base): string => (base.kind === 'vocabulary' ? 'Words' : `Bank holidays: ${base.name}`)
  return {
    error: all.find(({ error }) => error !== null)?.error ?? null,
    data: isHere
      ? bases.map((base, place) => ({ base, title: titled(base), versions: all[place]?.data ?? [] }))
      : undefined
  }
}
