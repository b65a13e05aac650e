import type { Problem } from '../../../engine/index.ts'
import type { Check, Draft, Exception } from '../life.ts'
import { check, told } from './checked.ts'
import type { Findings, FloorBreach } from './findings.ts'
import { base, forceDate, type Surroundings } from './place.ts'

/** Everything that must hold before a draft can be submitted or published, each with what it found. */
export function judged(draft: Draft, findings: Findings, around: Surroundings): readonly Check[] {
  const { kind } = draft.subject
  const ofRuleset = [examples(findings), bothEvaluators(findings), floor(draft, findings)]
  return [
    problems(findings),
    ...(kind === 'ruleset' ? ofRuleset : []),
    forceDate(draft, around),
    base(draft, findings, around),
    stated(draft),
    ...(kind !== 'ruleset' || findings.others !== undefined ? [othersReadOn(findings)] : [])
  ]
}

/** Said of every check where none could be made. */
export const unmade = (why: string): readonly Check[] => [
  { check: 'problems', passed: false, says: `The checks could not be made: ${why}.`, problems: [] }
]

const problems = (findings: Findings): Check =>
  check(
    'problems',
    findings.problems,
    'The text has no problems.',
    `The text has ${count(findings.problems.length, 'problem')}.`
  )

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

const NOT_LOOKED_AT = 'This is looked at once the text has no problems.'

function examples({ examples: found, count: all }: Findings): Check {
  if (found === undefined) return { check: 'examples', passed: false, says: NOT_LOOKED_AT, problems: [] }
  const says = `${count(found.length, 'answer')} of the worked examples ${found.length === 1 ? 'comes' : 'come'} out otherwise.`
  return check(
    'examples',
    found,
    `All ${count(all, 'worked example')} come out as they say.`,
    all === 0 ? 'There are no worked examples.' : says
  )
}

function bothEvaluators({ evaluators }: Findings): Check {
  if (evaluators === undefined) return { check: 'both-evaluators', passed: false, says: NOT_LOOKED_AT, problems: [] }
  return check(
    'both-evaluators',
    evaluators,
    'Two programs that work the rules out in different ways agree on every example.',
    'Two programs that work the rules out in different ways do not agree.'
  )
}

/** The law's limit may be passed where the draft says why; that is recorded. */
function floor({ exceptions }: Draft, { floor: breaches }: Findings): Check {
  if (breaches === undefined) return { check: 'floor', passed: false, says: NOT_LOOKED_AT, problems: [] }
  const given = (rule: string): Exception | undefined => exceptions.find((one) => one.rule === rule)
  const bare = breaches.filter(({ rule }) => !isExcused(given(rule)))
  const without = breaches.length - bare.length
  const rules = bare.length === 1 ? 'One rule falls' : `${bare.length} rules fall`
  return check(
    'floor',
    bare.map((one) => notExcused(one, given(one.rule))),
    without === 0 ? 'No timescale falls later than the law allows.' : withReasons(without),
    `${rules} later than the law allows, with no reason given or confirmed.`
  )
}

/** With a reason it may be published; that does not make it what the law says, and the text never says so. */
const withReasons = (rules: number): string =>
  `${rules === 1 ? 'One rule allows later days than the law does; it has' : `${rules} rules allow later days than the law does; each has`} a reason, and the law’s own day is answered beside ${rules === 1 ? 'it' : 'them'}.`

/** A letter is no reason, and one that was given for another version counts once somebody has confirmed it. */
const isExcused = (given: Exception | undefined): boolean =>
  given !== undefined && !given.carried && saysSomething(given.why)

const FEWEST_WORDS = 3
const saysSomething = (why: string): boolean => (why.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS

function notExcused(breach: FloorBreach, given: Exception | undefined): Problem {
  const laxer = tooLax(breach)
  if (given === undefined) return laxer
  if (given.carried) return { ...laxer, code: 'REASON_CARRIED_OVER', help: CONFIRM }
  return { ...laxer, code: 'REASON_TOO_SHORT', help: 'give the reason in a sentence, so that others can follow it' }
}

const CONFIRM =
  'its reason was given for the version that this draft began from: confirm that it still holds, or give another'

const tooLax = ({ rule, says }: Readonly<{ rule: string; says: string }>): Problem => ({
  code: 'LAXER_THAN_LAW',
  message: `\`${rule}\`: ${says}`,
  help: 'make it stricter, or give the reason why it may stand',
  file: 'text'
})

function stated({ changes, why }: Draft): Check {
  const found = [
    ...(changes.length === 0
      ? [told('NO_CHANGE_KIND', 'what kind of change this is has not been said', '/change')]
      : []),
    ...(why === undefined ? [told('NO_REASON', 'why has not been said', '/why')] : [])
  ]
  return check(
    'stated',
    found,
    'The kind of change and the reason are stated.',
    'The kind of change and the reason have to be stated.'
  )
}

function othersReadOn({ others }: Findings): Check {
  if (others === undefined) return { check: 'others-read-on', passed: false, says: NOT_LOOKED_AT, problems: [] }
  if (others.problems.length > 0)
    return check('others-read-on', others.problems, '', 'What is published could not be read, or answered, as before.')
  const moved = others.moved.length
  const says =
    moved === 0
      ? 'No answer to their worked examples moves.'
      : `${count(moved, 'answer')} to their worked examples ${moved === 1 ? 'moves' : 'move'}.`
  return { check: 'others-read-on', passed: true, says: `${list(others.rulesets)}${says}`, problems: others.moved }
}

const list = (rulesets: readonly string[]): string =>
  rulesets.length === 0 ? '' : `${rulesets.join(', ')} ${rulesets.length === 1 ? 'stands' : 'stand'} on this. `
