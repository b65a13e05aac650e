import type { IRouter, RequestHandler } from 'express'
import { day } from '../../engine/days/day.ts'
import { assess, type Assessment, type CaseFacts, explain, type Procedure } from '../../engine/index.ts'
import { type SecondOpinion, secondOpinionOn } from '../../engine/reference/index.ts'
import { type Asked, checked, dayIn, fieldsOf, needed, wordIn, yesIn } from '../asked.ts'
import { knownAtIn } from '../asked-time.ts'
import { caseIn, PROCEDURE_FIELDS, procedureIn, readingsTaken, timesTaken } from '../asked-case.ts'
import { jsonIn, takesJson } from '../body.ts'
import { TOO_MUCH } from '../line-problems.ts'
import { Refused } from '../refusals.ts'
import { MOST_OUTCOMES } from '../limits.ts'
import { givesJson, place } from '../negotiate.ts'
import { type Answered, receiptOf } from '../receipts/receipt.ts'
import type { Services } from '../services.ts'
import { isLines } from '../streams.ts'
import { assessLines, takesLines } from './assessment-lines.ts'

const FIELDS = [...PROCEDURE_FIELDS, 'case', 'asOf', 'evaluator', 'view', 'receipt'] as const
const EVALUATORS = ['compiled', 'reference'] as const
const VIEWS = ['full', 'summary'] as const

/** Where every provision of a procedure stands for one case on one day. Nothing of the case is kept. */
export function assessments(router: IRouter, services: Services): void {
  const answerLines = assessLines(services)
  place(router, '/v1/assessments', {
    post: [
      linesOrElse(takesLines, givesJson),
      ...takesJson.map((handler) => linesOrElse(passes, handler)),
      async (req, res) => {
        if (isLines(req)) return answerLines(req, res)
        const { procedure, facts, asOf, evaluator, view, readings, times, receipted } = askedIn(jsonIn(req), services)
        const compiled = withinLimits(assess(procedure, facts, asOf))
        const assessment = evaluator === 'compiled' ? compiled : await secondOpinion(procedure)(facts, asOf)
        const document = explain(assessment, { view, evaluator, readings })
        services.metrics.assessment(document)
        const receipt = receipted === undefined ? {} : { receipt: receiptOf({ ...receipted, document }) }
        res.set('Cache-Control', 'no-store').json({ ...document, ...times, ...receipt })
      }
    ]
  })
}

const passes: RequestHandler = (_req, _res, next) => next()

/** Many cases come as lines in a body of their own kind. */
const linesOrElse =
  (lines: RequestHandler, single: RequestHandler): RequestHandler =>
  (req, res, next) =>
    isLines(req) ? lines(req, res, next) : single(req, res, next)

/** What a body asks for; refused with everything that is wrong with it. */
function askedIn(body: unknown, services: Services) {
  const asked = fieldsOf(body, FIELDS)
  const procedure = procedureIn(asked, services)
  const evaluator = wordIn(asked, 'evaluator', EVALUATORS) ?? 'compiled'
  const view = wordIn(asked, 'view', VIEWS) ?? 'full'
  const asOf = dayIn(asked, 'asOf') ?? day(services.today())
  const facts = needed(asked, 'case', procedure && caseIn(asked, procedure))
  const wantsReceipt = yesIn(asked, 'receipt')
  checked(asked)
  return {
    procedure: procedure as Procedure,
    facts: facts as CaseFacts,
    asOf,
    evaluator,
    view,
    readings: readingsTaken(asked),
    times: timesTaken(asked, services),
    receipted: wantsReceipt ? receiptedIn(asked, services, procedure as Procedure) : undefined
  }
}

/** What a receipt is made of, as it stands when the answer is given: what is published while it is worked out is not in it. */
function receiptedIn(asked: Asked, services: Services, { local }: Procedure): Omit<Answered, 'document'> {
  const { library, database } = services
  const at = knownAtIn(asked, services)
  const isPinned = asked.given.has('version') || asked.given.has('inForceOn')
  return {
    store: library.at(at),
    query: isPinned ? { version: local.versions[0].ruleset.version } : {},
    knownAt: at ?? library.latest() ?? database.now(),
    sent: asked.given.get('case')
  }
}

/** A case that would take long to show is refused before it is shown, or asked about a second time. */
function withinLimits(assessment: Assessment): Assessment {
  if (assessment.outcomes.length <= MOST_OUTCOMES) return assessment
  throw new Refused('wrong-input', [{ ...TOO_MUCH, pointer: '/case' }])
}

const opinions = new WeakMap<Procedure, SecondOpinion>()

/** Made ready once for each procedure. */
function secondOpinion(procedure: Procedure): SecondOpinion {
  const opinion = opinions.get(procedure) ?? secondOpinionOn(procedure)
  opinions.set(procedure, opinion)
  return opinion
}
