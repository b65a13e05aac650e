import type { Problem } from '../engine/index.ts'
import type { Check, Draft, NotDone } from './life/life.ts'
import { Refused } from './refusals.ts'
import { toldCheck } from './told/check.ts'

/** A command that was not carried out, as a refusal. What somebody else wrote in between is shown, so that both can be laid side by side. */
export async function refusalFor(not: NotDone, show: (draft: Draft) => Promise<object>): Promise<Refused> {
  switch (not.why) {
    case 'not-found':
      return new Refused('not-found')
    case 'changed':
      return new Refused('changed', [], { ETag: `"${not.current.revision}"` }, { current: await show(not.current) })
    case 'wrong-state':
      return new Refused('wrong-state', [said('WRONG_STATE', not.says, `it is ${STATES[not.state]}`)])
    case 'own-change':
      return new Refused('own-change', [said('OWN_CHANGE', not.says, 'ask somebody else who may do this')])
    case 'taken':
      return new Refused('taken', [said('TAKEN', not.says)])
    case 'checks':
      return notPassed(not.checks)
    case 'wrong-input':
      return new Refused('wrong-input', not.problems.map(inBody))
  }
}

const STATES = {
  draft: 'a draft',
  submitted: 'submitted',
  approved: 'approved',
  published: 'published',
  discarded: 'discarded'
} as const satisfies Readonly<Record<Draft['state'], string>>

const said = (code: string, message: string, help?: string): Problem => ({
  code,
  message,
  ...(help !== undefined && { help })
})

/** Each check that stands in the way is a problem, with all that it found beside it. */
const notPassed = (checks: readonly Check[]): Refused =>
  new Refused(
    'not-passed',
    checks
      .filter(({ passed }) => !passed)
      .map(({ check, says }) => said('CHECK_NOT_PASSED', `\`${check}\`: ${says}`, SEE_CHECKS)),
    {},
    { checks: checks.map((one) => toldCheck(one)) }
  )

const SEE_CHECKS = 'what it found stands in `checks`, and at …/checks of the draft'

/** What a draft consists of stands in a body side by side with the rest. */
const inBody = (problem: Problem): Problem =>
  problem.pointer === undefined ? problem : { ...problem, pointer: problem.pointer.replace(/^\/content\//, '/') }
