import { useQueries } from '@tanstack/react-query'
import { useRulesets } from '../../api/rulesets.ts'
import { readVersions } from '../../api/versions.ts'
import type { Published } from './calendar.ts'

/** Every version of every procedure. */
export function usePublished(day: string): Readonly<{ data: readonly Published[] | undefined; error: unknown }> {
  const { data: rulesets, error } = useRulesets(day)
  const all = useQueries({
    queries: (rulesets ?? []).map(({ id }) => ({
      queryKey: ['versions', id, day],
      queryFn: ({ signal }: Readonly<{ signal: AbortSignal }>) => readVersions(id, day, signal)
    }))
  })
  const failed = all.find((one) => one.error !== null)?.error
  const isHere = rulesets !== undefined && all.every(({ data }) => data !== undefined)
  return {
    error: error ?? failed ?? null,
    data: isHere ? rulesets.map((ruleset, place) => ({ ruleset, versions: all[place]?.data ?? [] })) : undefined
  }
}
