import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Asked, Name } from './protocol.ts'
import { askWorkshop } from './workshop.ts'

type Options = Readonly<{
  /** Whether it is asked at all yet. */
  when?: boolean
  /** Whether the answer before stays on the page until the new one is there. */
  keep?: boolean
}>

/** An answer of the engine. A newer question calls the older one off. Nothing of it outlives the page. */
export const useWorkshop = <N extends Name>(name: N, asked: Asked<N>, { when = true, keep = false }: Options = {}) =>
  useQuery({
    queryKey: ['workshop', name, asked],
    queryFn: ({ signal }) => askWorkshop(name, asked, signal),
    enabled: when,
    // An answer about a case is forgotten as soon as nothing shows it.
    gcTime: name === 'assess' || name === 'schedule' ? 0 : 300_000,
    ...(keep && { placeholderData: keepPreviousData })
  })
