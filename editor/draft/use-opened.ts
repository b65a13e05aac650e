import { useQuery } from '@tanstack/react-query'
import { readDraft } from '../api/drafts.ts'
import { useMe } from '../api/who.ts'

/** A draft as it was when somebody opened it. For whoever signs in after them it is opened anew. */
export function useOpenedDraft(ruleset: string, draft: string) {
  const { data: me, isPending: isAskedWho } = useMe()
  const person = me?.id ?? ''
  const { data, error, isPending } = useQuery({
    queryKey: ['draft', ruleset, draft, person],
    queryFn: ({ signal }) => readDraft(ruleset, draft, signal),
    enabled: !isAskedWho,
    // Another answer of the server would take away what is being written: that is held by the page itself, which follows the server by itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0
  })
  return { data, error, isPending, person }
}
