import { relate } from '../diff/conditions.ts'
import { conditionWords } from '../explain/condition-words.ts'
import { actLabel } from '../explain/sentence-timescale.ts'
import { listed } from '../explain/words.ts'
import type { Provision, Strength, Timescale } from '../model/ruleset.ts'
import type { DayRef, Vocabulary } from '../model/vocabulary.ts'
import type { Beside } from './finding.ts'

/** A rule as it stands in its text. */
export type Standing = Readonly<{ key: string; provision: Provision; body: Timescale; vocabulary: Vocabulary }>

/** What is to be said beside the days: a duty may be weaker, or for fewer cases, or met by less, and never a day later. */
export const besideOf = (local: Standing, law: Standing): readonly Beside[] => [
  ...strengthBeside(local, law),
  ...conditionBeside(local, law),
  ...actsBeside(local, law)
]

const ORDER: readonly Strength[] = ['may', 'should', 'will', 'must']

function strengthBeside({ provision: ours }: Standing, { provision: theirs, key }: Standing): readonly Beside[] {
  if (ORDER.indexOf(ours.strength) >= ORDER.indexOf(theirs.strength)) return []
  return [{ kind: 'strength', says: `The text says ${ours.strength} where ${key} says ${theirs.strength}.` }]
}

/** Whether a local condition covers every case of the law is said only where form alone shows it. */
function conditionBeside(
  { body: ours, vocabulary }: Standing,
  { body: theirs, vocabulary: words, key }: Standing
): readonly Beside[] {
  const relation = relate(theirs.when, ours.when)
  if (relation === 'same' || relation === 'wider') return []
  const here = ours.when === undefined ? 'always' : `when ${conditionWords(ours.when, vocabulary)}`
  const there = theirs.when === undefined ? 'always' : `when ${conditionWords(theirs.when, words)}`
  const says =
    relation === 'narrower'
      ? `It applies in fewer cases than ${key}: ${here}; ${key} applies ${there}.`
      : `It applies ${here}; ${key} applies ${there}. Whether the one covers the other is not looked into here.`
  return [{ kind: 'condition', says }]
}

/** The acts of the law that a local rule does not ask for. */
function actsBeside({ body: ours }: Standing, { body: theirs, vocabulary, key }: Standing): readonly Beside[] {
  const mine = new Set(actNames(ours))
  const missing = (theirs.met?.acts ?? []).filter(({ milestone }) => !namesOf(milestone).some((name) => mine.has(name)))
  if (missing.length === 0) return []
  const acts = listed(
    missing.map(({ milestone }) => actLabel(milestone, vocabulary)),
    'and'
  )
  return [{ kind: 'acts', says: `${key} asks for this, and it does not: ${acts}.` }]
}

const namesOf = (ref: DayRef): readonly string[] => (ref.from === 'latest' ? ref.of.flatMap(namesOf) : [ref.name])

/** What meets a timescale, by name. */
export const actNames = ({ met }: Timescale): readonly string[] =>
  met?.acts.flatMap(({ milestone }) => namesOf(milestone)) ?? []
