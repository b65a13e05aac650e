import type { SentCase } from '../../engine/read/case-shape.ts'
import type { By } from './handed.ts'
import { placesIn, spotWords } from './json-places.ts'
import type { Beginning } from './told.ts'

/** What is asked: of which procedure, as of which day, with which case. */
export type Asking = Readonly<{
  ruleset: string
  asOf: string
  sent:
    | Readonly<{ kind: 'form'; beginning: Beginning }>
    | Readonly<{
        kind: 'json'
        json: SentCase
        /** The text as it was typed, and where in it the case stands, so that what is wrong can be pointed at. */
        text: string
        at: '' | '/case'
      }>
  round: number
  by?: By
}>

export type Wrong = Readonly<{ text: string; href: string }>

type Typed = Readonly<{
  ruleset: string
  asOf: string | undefined
  beginning: Beginning
  /** Where the case is given as JSON. */
  json: string | undefined
}>

/** The question whole, or everything that is still missing for it. */
export function askedOf({
  ruleset,
  asOf,
  beginning,
  json
}: Typed): Readonly<{ errors: readonly Wrong[] }> | Readonly<{ asOf: string; sent: Asking['sent'] }> {
  const sent = json === undefined ? formOf(beginning) : jsonOf(json)
  const errors = [
    ...(ruleset === '' ? [{ text: 'Choose whose procedure', href: '#council' }] : []),
    ...(asOf === undefined ? [{ text: 'Enter the day that you ask about', href: '#as-of-day' }] : []),
    ...('errors' in sent ? sent.errors : [])
  ]
  return errors.length > 0 || asOf === undefined || 'errors' in sent ? { errors } : { asOf, sent: sent.sent }
}

type Part = Readonly<{ errors: readonly Wrong[] }> | Readonly<{ sent: Asking['sent'] }>

function formOf(beginning: Beginning): Part {
  const { cameIntoCare, reviews } = beginning
  const errors = [
    ...(cameIntoCare === undefined
      ? [{ text: 'Enter the day the child came into care', href: '#came-into-care-day' }]
      : []),
    ...reviews.flatMap((day, place) =>
      day === undefined
        ? [{ text: `Enter the day of review ${place + 1}, or take it out`, href: `#review-${place + 1}-day` }]
        : []
    )
  ]
  return errors.length > 0 ? { errors } : { sent: { kind: 'form', beginning } }
}

function jsonOf(text: string): Part {
  const read = placesIn(text)
  if (!read.ok)
    return { errors: [{ text: `This is not JSON: it cannot be read on from ${spotWords(read.at)}`, href: '#json' }] }
  const data: unknown = JSON.parse(text)
  if (!isMap(data)) return { errors: [{ text: 'A case is a map of fields: { … }', href: '#json' }] }
  // What is copied from a curl command has the case inside.
  const inner = data['case']
  return isMap(inner)
    ? { sent: { kind: 'json', json: inner, text, at: '/case' } }
    : { sent: { kind: 'json', json: data, text, at: '' } }
}

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
