import { useSearchParams } from 'react-router'
import { parseDay } from '../../engine/days/day.ts'
import { today } from '../sentences/instants.ts'

type AsAt = Readonly<{ day: string; isToday: boolean; set: (day: string | undefined) => void }>

/** The day that the page is looked at as at: in the address, or today. */
export function useAsAt(): AsAt {
  const [asked, setSearch] = useDayInAddress()
  return {
    day: asked ?? today(),
    isToday: asked === undefined,
    set: (day) =>
      setSearch((now) => {
        if (day === undefined) now.delete('asAt')
        else now.set('asAt', day)
        return now
      })
  }
}

/** An address with the day carried over, so that a walk through the pages stays on one day. */
export function useCarried(): (to: string) => string {
  const [asked] = useDayInAddress()
  return (to) => (asked === undefined ? to : `${to}${to.includes('?') ? '&' : '?'}asAt=${asked}`)
}

function useDayInAddress() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('asAt')
  return [asked !== null && parseDay(asked) !== undefined ? asked : undefined, setSearch] as const
}
