import type { IRouter } from 'express'
import { day } from '../../engine/days/day.ts'
import { assess, type Assessment, type CaseFacts, explain, type Procedure } from '../../engine/index.ts'
import { type SecondOpinion, secondOpinionOn } from '../../engine/reference/index.ts'
import { checked, dayIn, fieldsOf, needed, wordIn } from '../asked.ts'
import { caseIn, PROCEDURE_FIELDS, procedureIn, readingsTaken } from '../asked-case.ts'
import { jsonIn, takesJson } from '../body.ts'
import { Refused } from '../refusals.ts'
import { MOST_OUTCOMES } from '../limits.ts'
import { givesJson, place } from '../negotiate.ts'
import type { Services } from '../services.ts'

const FIELDS = [...PROCEDURE_FIELDS, 'case', 'asOf', 'evaluator', 'view'] as const
const EVALUATORS = ['compiled', 'reference'] as const
const VIEWS = ['full', 'summary'] as const

/** Where every provision of a procedure stands for one case on one day. Nothing of the case is kept. */
export function assessments(router: IRouter, services: Services): void {
  place(router, '/v1/assessments', {
    post: [
      givesJson,
      ...takesJson,
      async (req, res) => {
        const { procedure, facts, asOf, evaluator, view, readings } = askedIn(jsonIn(req), services)
        const compiled = withinLimits(assess(procedure, facts, asOf))
        const assessment = evaluator === 'compiled' ? compiled : await secondOpinion(procedure)(facts, asOf)
        res.set('Cache-Control', 'no-store').json(explain(assessment, { view, evaluator, readings }))
      }
    ]
  })
}

/** What a body asks for; refused with everything that is wrong with it. */
function askedIn(body: unknown, { store, today }: Services) {
  const asked = fieldsOf(body, FIELDS)
  const procedure = procedureIn(asked, store)
  const evaluator = wordIn(asked, 'evaluator', EVALUATORS) ?? 'compiled'
  const view = wordIn(asked, 'view', VIEWS) ?? 'full'
  const asOf = dayIn(asked, 'asOf') ?? day(today())
  const facts = needed(asked, 'case', procedure && caseIn(asked, procedure))
  checked(asked)
  return {
    procedure: procedure as Procedure,
    facts: facts as CaseFacts,
    asOf,
    evaluator,
    view,
    readings: readingsTaken(asked)
  }
}

/** A case that would take long to show is refused before it is shown, or asked about a second time. */
function withinLimits(assessment: Assessment): Assessment {
  if (assessment.outcomes.length <= MOST_OUTCOMES) return assessment
  throw new Refused('wrong-input', [tooMuch])
}

const tooMuch = {
  code: 'TOO_MUCH',
  message: `the answer would have more than ${MOST_OUTCOMES} outcomes`,
  help: 'send fewer reviews, events, recommendations or decisions',
  pointer: '/case'
}

const opinions = new WeakMap<Procedure, SecondOpinion>()

/** Made ready once for each procedure. */
function secondOpinion(procedure: Procedure): SecondOpinion {
  const opinion = opinions.get(procedure) ?? secondOpinionOn(procedure)
  opinions.set(procedure, opinion)
  return opinion
}
