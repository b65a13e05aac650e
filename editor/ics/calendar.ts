/** One whole day in a calendar. */
export type DayEntry = Readonly<{
  /** The same for the same duty of the same case, so that a second import changes the first. */
  uid: string
  /** An ISO day. */
  day: string
  summary: string
  description?: string
}>

const LINE = '\r\n'
const MOST_OCTETS = 75

/** Days as a calendar file, by RFC 5545. `made` is an instant such as `2026-05-10T09:00:00Z`. */
export function calendarFile(entries: readonly DayEntry[], made: string): string {
  const stamp = made.replaceAll(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Duecourse//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR'
  ]
  return lines.map((line) => folded(line) + LINE).join('')
}

const entryLines = ({ uid, day, summary, description }: DayEntry, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
  // A last day to remember takes nobody's time.
  'TRANSP:TRANSPARENT',
  'END:VEVENT'
]

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')

const octets = (text: string): number => new TextEncoder().encode(text).length

/** No line is longer than 75 octets; what follows begins with a space. A character is never cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (octets(part + character) > MOST_OCTETS) {
      parts.push(part)
      part = ' '
    }
    part += character
  }
  return [...parts, part].join(LINE)
}
