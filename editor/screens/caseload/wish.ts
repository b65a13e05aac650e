import type { SummaryError } from '../../components/error-summary.tsx'

/** What somebody wishes to know of a caseload. The files stay in this page until they are sent, and go nowhere else. */
export type Wish = Readonly<{
  /** A procedure, each duty by the version that applied to it; or one version of it: `york`, `york@2024-03-15`; or `draft:` and its id. */
  procedure: string
  /** Another to hold it against; nothing where there is none. */
  against: string
  /** Whether the day asked about is the last of the returns that are given, or another. */
  on: 'last-day' | 'other-day'
  day: string | undefined
  /** The calendar year in which the collection year that is counted ends; nothing for that of the day. */
  year: string
  /** The column that groups the children. */
  by: string
  files: readonly File[]
  isMadeUp: boolean
}>

export const NO_WISH: Wish = {
  procedure: '',
  against: '',
  on: 'last-day',
  day: undefined,
  year: '',
  by: '',
  files: [],
  isMadeUp: false
}

const DRAFT = 'draft:'

export const draftSide = (id: string): string => `${DRAFT}${id}`

/** A draft, and no version. */
export const isDraft = (side: string): boolean => side.startsWith(DRAFT)

/** What can be told before anything is sent. */
export function wrongWith({ procedure, against, on, day, files, isMadeUp }: Wish): readonly SummaryError[] {
  return [
    ...(procedure === '' ? [{ text: 'Choose a procedure', href: '#procedure' }] : []),
    ...(against !== '' && against === procedure
      ? [{ text: 'Choose two procedures that are not the same', href: '#against' }]
      : []),
    ...(against !== procedure && isDraft(against) && isDraft(procedure)
      ? [{ text: 'Choose a published procedure: two drafts are not held against each other', href: '#against' }]
      : []),
    ...(on === 'other-day' && day === undefined && !isMadeUp
      ? [{ text: 'Say which day is asked about', href: '#as-of-day' }]
      : []),
    ...(files.length === 0 && !isMadeUp ? [{ text: 'Choose at least one file', href: '#files' }] : [])
  ]
}

/** The same, as the server asks for it. */
export function fieldsOf({ procedure, against, on, day, year, by }: Wish): Readonly<Record<string, string>> {
  return {
    ...askedIn(procedure),
    ...(on === 'other-day' && day !== undefined && { asOf: day }),
    ...(year !== '' && windowOf(year)),
    ...(by.trim() !== '' && { by: by.trim() }),
    ...(isDraft(against) ? draftIn(against) : against !== '' && { against })
  }
}

const draftIn = (side: string): Readonly<Record<string, string>> => ({ draft: side.slice(DRAFT.length) })

function askedIn(side: string): Readonly<Record<string, string>> {
  if (isDraft(side)) return draftIn(side)
  const [ruleset = '', version] = side.split('@')
  return { ruleset, ...(version !== undefined && { version }) }
}

/** A collection year: 1 April to 31 March, named by the calendar year in which it ends. */
export const windowOf = (year: string): Readonly<{ from: string; to: string }> => ({
  from: `${Number(year) - 1}-04-01`,
  to: `${year}-03-31`
})

/** The calendar year in which the collection year of a day ends. */
export const yearOf = (day: string): number => Number(day.slice(0, 4)) + (day.slice(5) < '04-01' ? 0 : 1)

/** Files keep the folder from which they were chosen, which often tells their year. */
export const nameOf = (file: File): string => file.webkitRelativePath || file.name

/** Fields first: a server that reads as it comes knows then what is asked. */
export function formOf(wish: Wish): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fieldsOf(wish))) form.append(name, value)
  for (const file of wish.files) form.append('files', file, nameOf(file))
  return form
}

/** The same question for the command line, which takes any number of children. A draft is only known to the server, so that none is named. */
export function commandOf(wish: Wish): string {
  const { ruleset = 'RULESET', version, asOf, from, to, by, against } = fieldsOf(wish)
  return [
    `npx duecourse cohort ${ruleset} --from FOLDER`,
    version === undefined ? '' : `--version ${version}`,
    asOf === undefined ? '' : `--as-of ${asOf}`,
    from === undefined ? '' : `--window ${from}..${to}`,
    by === undefined ? '' : `--by ${by}`,
    against === undefined ? '' : `--against ${against}`
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** More files beside those that are there. One that is chosen again takes the place of the first. */
export function withFiles(there: readonly File[], more: Iterable<File>): readonly File[] {
  const byName = new Map([...there, ...more].map((file) => [nameOf(file), file]))
  return [...byName.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}
