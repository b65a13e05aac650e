import type { RuleKind } from '../engine/questions/overview.ts'
import type { Strength } from '../../engine/model/ruleset.ts'

/** What each kind of rule is called on these pages. */
export const KINDS: Readonly<Record<RuleKind, string>> = {
  timescale: 'Time limit',
  trigger: 'What calls for a review',
  invitee: 'Who is invited',
  check: 'Requirement',
  agenda: 'On the agenda',
  guidance: 'Left to judgement'
}

export const KIND_NAMES = Object.keys(KINDS) as readonly RuleKind[]

export const STRENGTHS: Readonly<Record<Strength, string>> = {
  must: 'required by law or by the council, without exception',
  will: 'what the council says it does',
  should: 'expected, unless there is a good reason not to',
  may: 'allowed'
}

/** What became of a provision after the text that it cites was encoded. */
type Since = Readonly<{ is: 'changed' | 'added'; since: string }>

/** line 40; or the paragraph of the law. What was changed or added since does not pass for the text. */
export function citeWords(
  { line, source }: Readonly<{ line?: number | undefined; source?: string | undefined }>,
  since?: Since
): string {
  const cited = source ?? (line === undefined ? undefined : `line ${line} of the chapter`)
  if (since === undefined) return cited ?? 'no paragraph given'
  if (since.is === 'added') return `not in the published text: added by version ${since.since}`
  const changed = `changed by version ${since.since}, so that the published text may say otherwise`
  return cited === undefined ? changed : `${cited}; ${changed}`
}

/** 191 of 193 provisions as in the published text, edition v47; 1 changed and 1 added by approved changes. */
export function originWords(provisions: readonly Readonly<{ since?: Since }>[], takenOut: number, edition: string) {
  const count = (is: Since['is']): number => provisions.filter(({ since }) => since?.is === is).length
  const [changed, added] = [count('changed'), count('added')]
  const parts = [
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(added > 0 ? [`${added} added`] : []),
    ...(takenOut > 0 ? [`${takenOut} taken out`] : [])
  ]
  const total = provisions.length
  const counted = `${total} ${total === 1 ? 'provision' : 'provisions'}`
  if (parts.length === 0) return `${counted}, taken from the published text, edition ${edition}`
  return `${counted}: ${total - changed - added} as in the published text, edition ${edition}; ${parts.join(', ')} by approved changes since`
}
