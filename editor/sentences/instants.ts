const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit'
})

/** 24 December 2026 at 10:42, as clocks in England show it. */
export function instantWords(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : DAY_AND_TIME.format(at).replace(', ', ' at ')
}

/** The day of an instant in England, as ISO has it. */
export const londonDay = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  }).format(new Date(instant))
