import type { IRouter } from 'express'
import {
  type CaseFacts,
  type Day,
  type Procedure,
  readCase,
  schedule,
  type ScheduleOptions,
  type Vocabulary
} from '../../engine/index.ts'
import { type Asked, checked, dayIn, fieldsOf, needed, placeIn } from '../asked.ts'
import { caseIn, PROCEDURE_FIELDS, procedureIn, readingsTaken, timesTaken } from '../asked-case.ts'
import { jsonIn, takesJson } from '../body.ts'
import { givesJson, place } from '../negotiate.ts'
import type { Services } from '../services.ts'

const FIELDS = [...PROCEDURE_FIELDS, 'meetingDay', 'case', 'asOf', 'review'] as const

/** Every duty around a planned review, with its day. Nothing of the case is kept. */
export function schedules(router: IRouter, services: Services): void {
  place(router, '/v1/schedules', {
    post: [
      givesJson,
      ...takesJson,
      (req, res) => {
        const { procedure, facts, meetingDay, options, times } = askedIn(jsonIn(req), services)
        res.set('Cache-Control', 'no-store').json({ ...schedule(procedure, facts, meetingDay, options), ...times })
      }
    ]
  })
}

type Plan = Readonly<{
  procedure: Procedure
  facts: CaseFacts
  meetingDay: Day
  options: ScheduleOptions
  times: object
}>

/** What a body asks for; refused with everything that is wrong with it. */
function askedIn(body: unknown, services: Services): Plan {
  const asked = fieldsOf(body, FIELDS)
  const procedure = procedureIn(asked, services)
  const meetingDay = needed(asked, 'meetingDay', dayIn(asked, 'meetingDay'))
  const asOf = dayIn(asked, 'asOf')
  const facts = procedure && (caseIn(asked, procedure) ?? nothingKnown(procedure.local.versions[0].ruleset.vocabulary))
  const review = listed(asked, placeIn(asked, 'review'), facts)
  checked(asked)
  const options = { asOf, review, readings: readingsTaken(asked) }
  const times = timesTaken(asked, services)
  return { procedure: procedure as Procedure, facts: facts as CaseFacts, meetingDay: meetingDay as Day, options, times }
}

/** A meeting can be planned before anything is known of a case. */
function nothingKnown(vocabulary: Vocabulary): CaseFacts {
  const facts = readCase({}, vocabulary)
  if (!facts.ok) throw new Error('a case without anything in it is one')
  return facts.value
}

/** A review that is named has to be there. */
function listed({ problems }: Asked, review: number | undefined, facts: CaseFacts | undefined): number | undefined {
  if (review === undefined || facts === undefined || review <= facts.reviews.length) return review
  problems.push({
    code: 'OUT_OF_RANGE',
    message: '`review` names a place that the list of reviews does not have',
    pointer: '/review'
  })
  return undefined
}
