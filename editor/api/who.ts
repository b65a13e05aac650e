import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, Refusal, sessionHasEnded, setCsrf } from './client.ts'

/** What somebody may do, over one ruleset, `vocabulary`, one calendar, or everything (`*`). */
export type Right = Readonly<{ permissions: readonly string[]; subject: string }>

export type Me = Readonly<{
  kind: 'person' | 'local' | 'key' | 'nobody'
  id: string
  name: string
  rights: readonly Right[]
  roles?: readonly string[]
  signedInAt?: string
  freshUntil?: string
  endsAt?: string
  csrf?: string
}>

const ENDED = { type: 'about:blank', title: 'The sign-in has ended.', status: 401 } as const

const wasSignedIn = (queries: QueryClient): boolean => (queries.getQueryData<Me | null>(['me']) ?? null) !== null

/** Who is looking at these pages; nothing for somebody who has not signed in. */
export const useMe = () => {
  const queries = useQueryClient()
  return useQuery({
    queryKey: ['me'],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        const me = await get<Me>('/v1/me', signal)
        setCsrf(me.csrf)
        // Whoever was signed in until now, and is not known any more, has come to the end of the sign-in.
        if (me.kind === 'nobody' && wasSignedIn(queries)) throw new Refusal(ENDED)
        return me.kind === 'nobody' ? null : me
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 401) throw error
        if (!wasSignedIn(queries)) return null
        // A page that somebody is writing in stays as it is until they have signed in again.
        sessionHasEnded()
        throw error
      }
    }
  })
}

/** Whether somebody may do something with one subject. The server asks again for itself. */
export const may = (me: Me | null | undefined, permission: string, subject: string): boolean =>
  me?.rights.some(
    (right) => (right.subject === '*' || right.subject === subject) && right.permissions.includes(permission)
  ) ?? false
