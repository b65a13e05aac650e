import { useQuery } from '@tanstack/react-query'
import type { RulesetHead } from '../engine/protocol.ts'
import { get } from './client.ts'

/** Every procedure, with the version in force on a day. */
export const useRulesets = (day: string) =>
  useQuery({
    queryKey: ['rulesets', day],
    queryFn: async ({ signal }) =>
      (await get<Readonly<{ rulesets: readonly RulesetHead[] }>>(`/v1/rulesets?inForceOn=${day}`, signal)).rulesets
  })

/** The law is no council's procedure: others stand on it. */
export const isLaw = ({ id }: RulesetHead, all: readonly RulesetHead[]): boolean =>
  all.some(({ floor }) => floor === id)

/** The first version to come into force after a day. */
export const nextVersion = ({ versions }: RulesetHead, day: string) =>
  versions
    .filter(({ inForceFrom }) => inForceFrom > day)
    .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))[0]
