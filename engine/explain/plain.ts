import type {
  AssessmentDocument,
  Cite,
  MissingGroupItem,
  NextReviewClock,
  OutcomeDocument
} from '../model/assessment.ts'
import { isBinding } from './summary.ts'
import { capital, counted, listed, ukDay } from './words.ts'

export type PlainOptions = Readonly<{
  /** Lists everything, however long; otherwise each part is cut to what fits a page. */
  all?: boolean
}>

type Of<K extends OutcomeDocument['kind']> = Extract<OutcomeDocument, { kind: K }>

/** An answer for the command line, in lines: what to do by when first, then what cannot be told and who could tell it. */
export function plainAnswer(document: AssessmentDocument, { all = false }: PlainOptions = {}): readonly string[] {
  const duties = { ...document, outcomes: document.outcomes.filter(isBinding) }
  const parts = [
    [firstLine(duties)],
    nextReviewLines(document),
    ...actParts(duties, all),
    notKnownDone(duties, all),
    besideLines(document, all),
    cannotTellLines(document, all),
    ...meetingParts(document, all),
    elsewhereLines(document),
    document.notices.map((notice) => `Note: ${notice}`)
  ]
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]))
}

/** 2 late, 1 due by 9 May 2026, 3 cannot be told. */
function firstLine({ outcomes, asOf }: AssessmentDocument): string {
  const count = (...names: readonly string[]): number =>
    outcomes.filter(({ outcome }) => names.includes(outcome)).length
  const due = dueSoonest(outcomes)
  const [next] = due
  const parts = [
    [count('overdue'), 'overdue'],
    [count('met-late'), 'done late'],
    [count('breached'), 'not as required'],
    [count('called-for'), 'called for'],
    [due.length, next === undefined ? 'due' : `due, the first by ${ukDay(next.dueOn ?? '')}`],
    [count('cannot-tell'), 'cannot be told']
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`)
  return `As of ${ukDay(asOf)}: ${said.length === 0 ? 'nothing is overdue and nothing is due' : said.join(', ')}.`
}

type WithDay = OutcomeDocument & Readonly<{ dueOn?: string }>
const dayOf = (outcome: WithDay): string => outcome.dueOn ?? '9999'

const dueSoonest = (outcomes: readonly OutcomeDocument[]): readonly WithDay[] =>
  (outcomes.filter(({ outcome }) => outcome === 'due') as readonly WithDay[]).toSorted((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : 1
  )

function nextReviewLines({ nextReview }: AssessmentDocument): readonly string[] {
  if (nextReview === null) return []
  const { clocks, calledFor = [] } = nextReview
  return [
    'Next review',
    ...clocks.map((clock) => `  ${clock.basis}${planWords(clock)}`),
    ...calledFor.map(({ says }) => `  ${says}`)
  ]
}

const planWords = ({ plannedFor, planKeeps }: NextReviewClock): string =>
  plannedFor === undefined || planKeeps === undefined
    ? ''
    : ` It is planned for ${ukDay(plannedFor)}, which ${planKeeps ? 'keeps' : 'does not keep'} that.`

/** Where in the text: [Y5.5, line 100]. */
export const citeWords = (rule: string, cite: Cite): string =>
  `[${rule}${cite.line === undefined ? (cite.source === undefined ? '' : `, ${cite.source}`) : `, line ${cite.line}`}]`

const whoWords = (outcome: OutcomeDocument): string => {
  const { who } = outcome
  const strength = 'byStrength' in outcome ? outcome.byStrength : outcome.strength
  return who.length === 0
    ? strength
    : `${listed(
        who.map(({ label }) => shortRole(label)),
        'and'
      )} ${strength}`
}

/** The independent reviewing officer (IRO) is the IRO to everybody who reads this. */
const shortRole = (label: string): string => /\(([A-Z]{2,5})\)/.exec(label)?.[1] ?? label.replace(/^the /, '')

const line = (outcome: OutcomeDocument): string =>
  `  ${outcome.says.replace(/\.$/, '')} (${whoWords(outcome)}) ${citeWords(outcome.rule, outcome.cite)}`

const SECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['Overdue', ['overdue']],
  ['Not as required', ['breached']],
  ['Called for', ['called-for']],
  ['Due', ['due']],
  ['Done late or too early', ['met-late', 'too-early']],
  ['Could not be done in time, or not needed', ['not-achievable', 'deemed']]
]

/** What needs nothing doing, for those who ask for everything. */
const SETTLED: readonly (readonly [string, readonly string[]])[] = [
  ['In time, or as required', ['met', 'satisfied', 'answered']],
  ['Not required', ['not-required']]
]

const MOST: Readonly<Record<string, number>> = {
  Due: 12,
  'Done late or too early': 8,
  'Could not be done in time, or not needed': 4
}
const MOST_OTHERWISE = 10

function actParts({ outcomes }: AssessmentDocument, all: boolean): readonly (readonly string[])[] {
  return [...SECTIONS, ...(all ? SETTLED : [])].map(([title, names]) => {
    const found = (outcomes.filter(({ outcome }) => names.includes(outcome)) as readonly WithDay[]).toSorted((a, b) =>
      dayOf(a) < dayOf(b) ? -1 : 1
    )
    return cut(title, found.map(line), all ? Infinity : (MOST[title] ?? MOST_OTHERWISE))
  })
}

/** A heading and its lines, with a word on those that are left out. */
function cut(title: string, lines: readonly string[], most: number): readonly string[] {
  if (lines.length === 0) return []
  const left = lines.length - most
  return left <= 0 ? [title, ...lines] : [title, ...lines.slice(0, most), `  and ${left} more`]
}

const MOST_NOT_KNOWN = 10

/** Last days of duties that may or may not have been done: those ahead first, then the latest that are past. */
function notKnownDone({ outcomes, asOf }: AssessmentDocument, all: boolean): readonly string[] {
  const dated = outcomes.filter(
    (one) => one.kind === 'timescale' && one.outcome === 'cannot-tell' && one.dueOn !== undefined
  ) as readonly WithDay[]
  const ahead = dated.filter((one) => dayOf(one) >= asOf).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const past = dated.filter((one) => dayOf(one) < asOf).toSorted((a, b) => (dayOf(a) > dayOf(b) ? -1 : 1))
  return cut(
    'Last days, where it is not known whether it was done or applies',
    [...ahead, ...past].map(line),
    all ? Infinity : MOST_NOT_KNOWN
  )
}

const BESIDE = new Set(['overdue', 'met-late', 'too-early', 'due'])

/** What national guidance would have, where no rule of the council's stands on it. */
function besideLines({ outcomes }: AssessmentDocument, all: boolean): readonly string[] {
  const beside = outcomes.filter((one) => !isBinding(one) && BESIDE.has(one.outcome)) as readonly WithDay[]
  const lines = beside.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)).map(line)
  return cut('Beside it, in national guidance that does not bind', lines, all ? Infinity : FEW_FACTS)
}

const FEW_FACTS = 4

/** Who could tell what, and how many duties hang on it. */
function cannotTellLines({ missing }: AssessmentDocument, all: boolean): readonly string[] {
  if (missing.length === 0) return []
  const groups = [...Map.groupBy(missing, ({ knownByLabel }) => knownByLabel)]
  return ['Cannot be told, until somebody tells', ...groups.map(([who, facts]) => groupLine(who, facts, all))]
}

function groupLine(who: string, facts: readonly MissingGroupItem[], all: boolean): string {
  const shown = all ? facts : facts.slice(0, FEW_FACTS)
  const left = facts.length - shown.length
  const named = shown.map(
    ({ label, name, neededFor }) => `${label} (${name}: ${counted(neededFor.length, 'duty', 'duties')})`
  )
  return `  ${capital(shortRole(who))}: ${named.join('; ')}${left > 0 ? `; and ${counted(left, 'more fact')}` : ''}`
}

/** The invitees and the agenda of the next review, where one is planned. */
function meetingParts(document: AssessmentDocument, all: boolean): readonly (readonly string[])[] {
  const clock = document.nextReview?.clocks.find(({ plannedFor }) => plannedFor !== undefined)
  if (clock === undefined) return []
  const mine = document.outcomes.filter(({ about }) => about.scope === 'review' && about.review === clock.about.review)
  const day = ukDay(clock.plannedFor ?? '')
  return [
    invitees(
      mine.filter((one): one is Of<'invitee'> => one.kind === 'invitee'),
      `Invited to the review of ${day}`
    ),
    agenda(
      mine.filter((one): one is Of<'agenda'> => one.kind === 'agenda'),
      `Agenda of ${day}`,
      all
    )
  ]
}

function invitees(rules: readonly Of<'invitee'>[], title: string): readonly string[] {
  const of = (...names: readonly string[]): readonly Of<'invitee'>[] =>
    rules.filter(({ outcome }) => names.includes(outcome))
  const parts = [
    ['Invited', of('invited', 'delegate')],
    ['Where appropriate', of('where-appropriate')],
    ['Kept out', of('excluded').filter(({ attends }) => attends !== 'excluded')],
    ['Cannot be told', of('cannot-tell').filter(({ attends }) => attends !== 'excluded')]
  ] as const
  const lines = parts.flatMap(([word, some]) =>
    some.length === 0 ? [] : [`  ${word}: ${some.map(inviteeWords).join(', ')}`]
  )
  return lines.length === 0 ? [] : [title, ...lines]
}

const inviteeWords = ({ role, rule, cite, exceptPart, gets }: Of<'invitee'>): string => {
  const beside =
    gets === undefined || gets.length === 0
      ? ''
      : ` (${gets.map((one) => (one === 'record' ? 'gets the record' : 'is consulted')).join(', ')})`
  return `${role.label.replace(/^the /, '')}${exceptPart === true ? ' (not for all of it)' : ''}${beside} ${citeWords(rule, cite)}`
}

const FEW_ITEMS = 8

function agenda(rules: readonly Of<'agenda'>[], title: string, all: boolean): readonly string[] {
  const on = rules.filter(({ outcome }) => outcome === 'on')
  const items = [...new Map(on.map((one) => [one.item.name, one])).values()]
  if (items.length === 0) return []
  const shown = all ? items : items.slice(0, FEW_ITEMS)
  const left = items.length - shown.length
  const words = shown.map(({ item, rule, cite }) => `${item.label} ${citeWords(rule, cite)}`)
  return [title, `  ${words.join('; ')}${left > 0 ? `; and ${counted(left, 'more item')}` : ''}`]
}

function elsewhereLines({ elsewhere }: AssessmentDocument): readonly string[] {
  const held = elsewhere.filter(({ holds }) => holds === 'yes')
  return held.length === 0
    ? []
    : ['See also', ...held.map(({ procedure, provision }) => `  ${procedure} [${provision}]`)]
}
