import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useMe } from '../api/who.ts'
import { InsetText, PageLink } from '../components/words.tsx'
import { instantWords } from '../sentences/instants.ts'

const EVERY = 15_000

/** Whether somebody has signed in lately enough to approve and to publish; looked at again while the page is open. */
export function useIsFresh(): boolean {
  const { data: me } = useMe()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), EVERY)
    return () => window.clearInterval(timer)
  }, [])
  return me?.freshUntil === undefined || Date.parse(me.freshUntil) > now
}

/** Told before somebody tries: what stands for good is only done by whoever has just shown who they are. */
export function FreshSignIn({ what }: Readonly<{ what: string }>) {
  const { data: me } = useMe()
  const isFresh = useIsFresh()
  const { pathname, search } = useLocation()
  if (me?.freshUntil === undefined) return null
  const again = (
    <PageLink to={`/sign-in?return=${encodeURIComponent(`${pathname}${search}`)}`}>
      Sign in again and come back
    </PageLink>
  )
  return (
    <div role="status">
      {isFresh ? (
        <p className="govuk-hint">
          To {what}, you have to have signed in within the last 15 minutes: yours is good until{' '}
          {instantWords(me.freshUntil)}.
        </p>
      ) : (
        <InsetText>
          To {what}, you have to have signed in within the last 15 minutes. Yours was longer ago. {again}.
        </InsetText>
      )}
    </div>
  )
}
