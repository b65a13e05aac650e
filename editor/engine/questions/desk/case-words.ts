import { longDay, parseDay, type Vocabulary } from '../../../../engine/index.ts'
import type { SentCase, SentMaps } from '../../../../engine/read/case-shape.ts'

/** A made-up case in short lines, for the side of an example that says what is given. */
export function caseWords(sent: unknown, vocabulary: Vocabulary): readonly string[] {
  if (typeof sent !== 'object' || sent === null) return []
  const { born, care, legalStatus, placements, adoption, reviews, events, recommendations, decisions, ...rest } =
    sent as SentCase
  const maps = (one: SentMaps): string => mapsWords(one, vocabulary)
  const value = (fact: string, code: string): string => vocabulary.facts.get(fact)?.values?.[code] ?? code
  return [
    ...(born == null ? [] : [`Born ${day(born)}`]),
    ...(care ?? []).map(
      (one) => `In care from ${day(one.from)}${one.to == null ? '' : ` to ${day(one.to)}`}${maps(one)}`
    ),
    ...(legalStatus ?? []).map(({ from, code }) => `Legal status from ${day(from)}: ${value('legal-status', code)}`),
    ...(placements ?? []).map(({ from, type }) => `Placed from ${day(from)}: ${value('placement-type', type)}`),
    ...(adoption ?? []).map(
      ({ authorityOn, placedOn }) => `Adoption${when(', authority', authorityOn)}${when(', placed', placedOn)}`
    ),
    ...(reviews ?? []).map((one, index) => `Review ${index + 1}${reviewWords(one)}${maps(one)}`),
    ...(events ?? []).map(
      (one) => `${capital(vocabulary.events.get(one.event)?.label ?? one.event)} on ${day(one.on)}${maps(one)}`
    ),
    ...(recommendations ?? []).map((one) => `Recommendation${when(' made', one.made)}${maps(one)}`),
    ...(decisions ?? []).map((one) => `Decision${when(' made', one.made)}${maps(one)}`),
    ...(mapsWords(rest, vocabulary) === '' ? [] : [capital(mapsWords(rest, vocabulary).replace(/^[;:] /, ''))])
  ]
}

type SentReview = NonNullable<SentCase['reviews']>[number]

const reviewWords = ({ planned, arranged, meetings, completed }: SentReview): string =>
  [
    when(' planned for', planned),
    when(', arranged', arranged),
    ...(meetings ?? []).map((one) => `, meeting ${day(one)}`),
    when(', completed', completed)
  ]
    .join('')
    .replace(/^,/, ':')

function mapsWords({ done, facts }: SentMaps, vocabulary: Vocabulary): string {
  const acts = Object.entries(done ?? {}).map(([name, on]) => {
    const label = vocabulary.milestones.get(name)?.label ?? name
    return on === false ? `not: ${label}` : `${label} ${on == null ? '' : day(on)}`
  })
  const known = Object.entries(facts ?? {}).map(([name, is]) => factWords(name, is, vocabulary))
  const all = [...acts, ...known]
  return all.length === 0 ? '' : `; ${all.join('; ')}`
}

function factWords(name: string, is: unknown, { facts }: Vocabulary): string {
  const fact = facts.get(name)
  const label = fact?.label ?? name
  if (is === true) return label
  if (is === false) return fact?.otherwise ?? `not: ${label}`
  const named = (one: unknown): string => fact?.values?.[String(one)] ?? day(String(one))
  return `${label}: ${Array.isArray(is) ? is.map(named).join(', ') : named(is)}`
}

function day(iso: string): string {
  const found = parseDay(iso)
  return found === undefined ? iso : longDay(found)
}

const when = (word: string, iso: string | false | null | undefined): string =>
  typeof iso === 'string' ? `${word} ${day(iso)}` : ''

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
