import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { ask } from '../api/client.ts'
import type { Me } from '../api/who.ts'
import { QuietButton } from '../components/button.tsx'
import { PageLink } from '../components/words.tsx'

/** Who is looking at these pages, and the way in or out. */
export function WhoIsHere({ me }: Readonly<{ me: Me | null }>) {
  const queries = useQueryClient()
  const { pathname, search } = useLocation()
  const leave = useMutation({
    mutationFn: () => ask('/v1/sign-out', { method: 'POST', body: {} }),
    onSettled: () => {
      queries.setQueryData(['me'], null)
      return queries.invalidateQueries()
    }
  })
  return (
    <p className="govuk-body-s dc-who">
      {me === null ? (
        <PageLink to={`/sign-in?return=${encodeURIComponent(`${pathname}${search}`)}`}>Sign in</PageLink>
      ) : (
        <>
          Signed in as <strong>{me.name}</strong>
          {me.kind === 'local' && ' (on this machine only)'}.{' '}
          <QuietButton onClick={() => leave.mutate()}>Sign out</QuietButton>
        </>
      )}
    </p>
  )
}
