/** Made when it is first asked for: a browser takes long to make one, and a page that shows no instant needs none. */
function inLondon(locale: string, shown: Intl.DateTimeFormatOptions): (at: Date | number) => string {
  let made: Intl.DateTimeFormat | undefined
  return (at) => (made ??= new Intl.DateTimeFormat(locale, { timeZone: 'Europe/London', ...shown })).format(at)
}

const dayAndTime = inLondon('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit'
})

/** 24 December 2026 at 10:42, as clocks in England show it. */
export function instantWords(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : dayAndTime(at).replace(', ', ' at ')
}

const isoDayOf = inLondon('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day of an instant in England, as ISO has it. */
export const londonDay = (instant: string): string => isoDayOf(new Date(instant))

/** Today in Europe/London, by which councils in England go. */
export const today = (): string => isoDayOf(Date.now())

/** 10:42, by the clock in London. */
export const londonTime = inLondon('en-GB', { hour: '2-digit', minute: '2-digit' })
