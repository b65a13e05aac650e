import { addDays, isoDay, parseDay, readCase, schedule } from '../../../../engine/index.ts'
import { conditionWords } from '../../../../engine/explain/condition-words.ts'
import { roleLabel } from '../../../../engine/explain/structural.ts'
import type { Vocabulary } from '../../../../engine/model/vocabulary.ts'
import type { Rule, Ruleset } from '../../../../engine/model/ruleset.ts'
import type { Answering } from '../../answer.ts'
import type { Facts, Guest } from './asked.ts'
import { deskProcedure, groundOf, readDesk } from './ground.ts'
import { laidIn } from './preview.ts'

/** Who would come to the review of a child of whom that much is known, and why. */
export const guests: Answering<'guests'> = async (asked, library) => {
  const ground = await groundOf(asked, library)
  const { provision } = asked
  const ruleset =
    provision === undefined ? await whole(asked, ground) : (await laidIn({ ...asked, provision }, ground)).ruleset
  const day = parseDay(asked.meetingDay)
  if (ruleset === undefined || day === undefined) return []
  const facts = readCase(caseOf(asked.facts, asked.meetingDay, ruleset.vocabulary), ruleset.vocabulary)
  if (!facts.ok) return []
  const { invitees } = schedule(deskProcedure(ruleset, ground), facts.value, day)
  const coming = new Map(invitees.map((one) => [one.rule, one]))
  return rulesOf(ruleset).map(({ rule, body }): Guest => {
    const { key } = rule
    const found = coming.get(key)
    const when = body.when === undefined ? 'always' : `when ${conditionWords(body.when, ruleset.vocabulary)}`
    const role = roleLabel(ruleset.vocabulary, body.role)
    if (found === undefined) return { rule: key, role, says: 'comes only', comes: 'no', why: when }
    if (found.onlyIf !== undefined)
      return { rule: key, role, says: SAYS[body.attends], comes: 'perhaps', why: `if ${found.onlyIf}` }
    if (found.outcome === 'excluded') return { rule: key, role, says: 'is kept out', comes: 'no', why: when }
    return { rule: key, role, says: SAYS[body.attends], comes: 'yes', why: when }
  })
}

const SAYS = {
  invited: 'is invited',
  'where-appropriate': 'is invited where appropriate',
  excluded: 'is kept out',
  delegate: 'may send somebody instead',
  'not-invited': 'is not invited'
} as const

type Ground = Awaited<ReturnType<typeof groundOf>>

async function whole(desk: Parameters<typeof readDesk>[0], ground: Ground): Promise<Ruleset | undefined> {
  const read = await readDesk(desk, ground)
  return read.ok ? read.value.ruleset : undefined
}

const rulesOf = ({ provisions }: Ruleset) =>
  provisions.flatMap(({ rules }) =>
    rules.flatMap((rule: Rule) =>
      rule.body.kind === 'invitee' && rule.body.attends !== 'excluded' ? [{ rule, body: rule.body }] : []
    )
  )

/** What is known of the child, put where a case has it: the age as a day of birth, the placement and the status on their lists. */
function caseOf(known: Facts, meetingDay: string, vocabulary: Vocabulary): object {
  const meeting = parseDay(meetingDay)
  if (meeting === undefined) return {}
  const { 'age-at-review': age, 'placement-type': placement, 'legal-status': status, ...rest } = known
  const from = isoDay(addDays(meeting, -200))
  const [year, ...monthAndDay] = meetingDay.split('-')
  const scoped = (scopes: readonly string[]) =>
    Object.fromEntries(
      Object.entries(rest).filter(([name]) => scopes.includes(vocabulary.facts.get(name)?.scope ?? ''))
    )
  return {
    ...(age !== undefined && { born: [Number(year) - Number(age), ...monthAndDay].join('-') }),
    care: [{ from, facts: scoped(['care-period']) }],
    ...(placement !== undefined && { placements: [{ from, type: placement }] }),
    ...(status !== undefined && { legalStatus: [{ from, code: status }] }),
    reviews: [{ planned: meetingDay, facts: scoped(['review', 'meeting']) }],
    facts: scoped(['child'])
  }
}
