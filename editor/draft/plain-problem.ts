import type { DeskProblem } from '../engine/questions/desk/asked.ts'
import { withParagraphs } from '../sentences/rule-names.ts'

/** What each field is called on the forms. */
const NAMES: Readonly<Record<string, string>> = {
  within: 'How long',
  atLeast: 'How long',
  every: 'How often',
  notBefore: 'Not before',
  of: 'The day that it counts from',
  before: 'The day that it counts back from',
  by: 'The last day',
  met: 'What meets it',
  when: 'The condition',
  requires: 'What is required',
  role: 'Who',
  attends: 'How they come',
  item: 'The agenda item',
  undecidable: 'What is left to judgement',
  events: 'The events',
  callsFor: 'What it calls for',
  floor: 'The limit of the law',
  per: 'What it falls on',
  title: 'The title',
  section: 'The section',
  value: 'The value',
  fact: 'The fact',
  operator: 'The comparison',
  on: 'The day that it is measured on',
  recurs: 'What recurs',
  line: 'The line',
  source: 'The paragraph',
  sameAs: 'The time limit that it follows'
}

/** What a place in a provision is called on the forms; nothing where it has no name there. */
export const nameOfField = (field: string): string | undefined => {
  const last = field.split('/').findLast((step) => NAMES[step] !== undefined)
  return last === undefined ? undefined : NAMES[last]
}

const SAYS: Readonly<Record<string, string>> = {
  MISSING_KEY: 'still has to be given',
  UNKNOWN_DAY: 'still has to be chosen',
  UNKNOWN_FACT: 'still has to be chosen',
  UNKNOWN_MILESTONE: 'still has to be chosen',
  UNKNOWN_EVENT: 'still has to be chosen',
  UNKNOWN_ROLE: 'still has to be chosen',
  UNKNOWN_ITEM: 'still has to be chosen',
  UNKNOWN_VALUE: 'still has to be chosen',
  FACT_OUT_OF_SCOPE: 'belongs to something else than what this falls on',
  DAY_OUT_OF_SCOPE: 'belongs to something else than what this falls on',
  TOO_FEW: 'still has to be chosen'
}

/** A problem in words that fit the form: what it is about, and what to do. */
export function plainProblem({ code, field, message, help }: DeskProblem): string {
  const missing = /^`(\w+)` is missing/.exec(message)?.[1]
  if (code === 'NOT_A_PERIOD') return 'The number has to be a whole one from 0 to 3,660, such as 10'
  const name = (missing === undefined ? undefined : NAMES[missing]) ?? nameOfField(field)
  const says = SAYS[code]
  if (name !== undefined && message.endsWith(' cannot be ``')) return `${name} still has to be chosen`
  if (name !== undefined && / is empty, or longer than/.test(message)) return `${name} is empty, or too long`
  if (name !== undefined && says !== undefined) return `${name} ${says}`
  const words = withoutQuotes(message)
  const more = help === undefined || /`\w+:/.test(help) ? '' : ` (${withoutQuotes(help)})`
  return `${name === undefined ? '' : `${name}: `}${name === undefined ? capital(words) : words}${more}`
}

const withoutQuotes = (text: string): string => withParagraphs(text.replaceAll('`', ''))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
