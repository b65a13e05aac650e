import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** What Home tells of, which others change while it stands open. */
const LISTS = [['drafts'], ['rulesets']] as const

const HALF_A_MINUTE = 30_000

/** Asks for Home's lists whenever it is opened (its own link chosen on it, too), when its window is come back to, and every half minute. */
export function useAskedAgain(): void {
  const queries = useQueryClient()
  const { key } = useLocation()
  useEffect(() => {
    const ask = (): void => {
      for (const queryKey of LISTS) void queries.invalidateQueries({ queryKey }, { cancelRefetch: false })
    }
    ask()
    const again = window.setInterval(() => !document.hidden && ask(), HALF_A_MINUTE)
    // A window beside another one is never hidden, so that only its focus tells that somebody comes back to it.
    window.addEventListener('focus', ask)
    return () => {
      window.clearInterval(again)
      window.removeEventListener('focus', ask)
    }
  }, [queries, key])
}
