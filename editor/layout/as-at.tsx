import { useSearchParams } from 'react-router'
import { parseDay } from '../../engine/days/day.ts'

/** Today in Europe/London, by which councils in England go. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  }).format(new Date())

/** The day that the page is looked at as at: in the address, or today. */
export function useAsAt(): Readonly<{ day: string; isToday: boolean; set: (day: string | undefined) => void }> {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('asAt')
  const isDay = asked !== null && parseDay(asked) !== undefined
  return {
    day: isDay ? asked : today(),
    isToday: !isDay,
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
  const { day, isToday } = useAsAt()
  return (to) => (isToday ? to : `${to}${to.includes('?') ? '&' : '?'}asAt=${day}`)
}
