import { useLocation } from 'react-router'
import type { Me } from '../../api/who.ts'
import { InsetText, PageLink } from '../../components/words.tsx'

/** For a page whose controls are for others: it says so, and shows none. */
export function NotForYou({ me, what }: Readonly<{ me: Me | null | undefined; what: string }>) {
  const { pathname } = useLocation()
  if (me === undefined) return null
  return (
    <InsetText>
      {what} are for administrators.{' '}
      {me === null ? (
        <PageLink to={`/sign-in?return=${encodeURIComponent(pathname)}`}>Sign in</PageLink>
      ) : (
        `You are signed in as ${me.name}, who is not one.`
      )}
    </InsetText>
  )
}
