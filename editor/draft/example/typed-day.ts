import { parseDay, isoDay } from '../../../engine/days/day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day in one line, as people in the UK write it: `2/11/2026`, `2 Nov 2026`. Nothing where it is no real day. */
export function typedDay(text: string): string | undefined {
  const iso = /^\d{4}-\d\d-\d\d$/.exec(text.trim())?.[0]
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4})$/i.exec(text.trim()) ?? []
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const found = parseDay(iso ?? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
  return found === undefined ? undefined : isoDay(found)
}

/** The same day as it is shown in a cell. */
export function shownDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const name = MONTHS[Number(month) - 1] ?? month
  return `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`
}
