import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onSessionEnded } from '../api/client.ts'
import { useMe } from '../api/who.ts'
import { NotificationBanner } from '../components/notification-banner.tsx'

/** Told to whatever holds something that could not be saved: it can be now. */
export const SIGNED_IN_AGAIN = 'signed-in-again'

/** How often it is looked, while somebody is to sign in again. */
const AGAIN = 5000

/** Somebody was signed in, and is no longer. Says so, keeps the page as it is, and notices the way back in. */
export function SessionEnded() {
  const [ended, setEnded] = useState<number | undefined>()
  const queries = useQueryClient()
  const { data: me, dataUpdatedAt } = useMe()
  useEffect(() => onSessionEnded(() => setEnded((already) => already ?? Date.now())), [])
  useEffect(() => {
    if (ended === undefined) return undefined
    const look = (): void => void queries.invalidateQueries({ queryKey: ['me'] })
    // Whoever signed in again in another tab may come back here without this window ever having lost the focus.
    const often = window.setInterval(look, AGAIN)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.clearInterval(often)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [ended, queries])
  const isBack = ended !== undefined && me !== null && me !== undefined && dataUpdatedAt > ended
  useEffect(() => {
    if (!isBack) return
    setEnded(undefined)
    window.dispatchEvent(new Event(SIGNED_IN_AGAIN))
  }, [isBack])
  if (ended === undefined || isBack) return null
  return (
    <NotificationBanner title="Signed out">
      <p className="govuk-notification-banner__heading">Your sign-in has ended, so that this could not be saved.</p>
      <p className="govuk-body">
        What you typed is still on this page.{' '}
        <a className="govuk-notification-banner__link" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in again (opens in a new tab)
        </a>
        , then come back here.
      </p>
    </NotificationBanner>
  )
}
