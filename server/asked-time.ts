import type { Request } from 'express'
import { type IsoDay, isoDay } from '../engine/index.ts'
import { type Asked, checked, dayIn, instantIn, parametersOf } from './asked.ts'
import { londonDayEnd } from './clock.ts'
import type { Instant } from './database/tables.ts'
import type { Services } from './services.ts'

/** What may be asked of everything that has versions: which of them was in force on a day, and what had been published by an instant. */
export const TIMES = ['inForceOn', 'knownAt'] as const

export type Times = Readonly<{
  inForceOn: IsoDay
  /** Nothing, where what is known now is asked about. */
  knownAt: Instant | undefined
}>

/** An instant; of what is still to come, nothing is known but what is known now, and the answer names the last that changed it. */
export function knownAtIn(asked: Asked, { library, database }: Services): Instant | undefined {
  const knownAt = instantIn(asked, 'knownAt')
  if (knownAt === undefined || knownAt <= database.now()) return knownAt
  return library.latest() ?? knownAt
}

export function timesIn(asked: Asked, services: Services): Times {
  const day = dayIn(asked, 'inForceOn')
  const knownAt = knownAtIn(asked, services)
  return { inForceOn: day === undefined ? services.today() : isoDay(day), knownAt }
}

/** The times in an address, where nothing else is asked. */
export function timesOf(req: Request, services: Services): Times {
  const query = parametersOf(req, TIMES)
  const times = timesIn(query, services)
  checked(query)
  return times
}

/** As an answer names them: when it was known only where that was asked, so that the same answer can be kept until it changes. */
export const toldTimes = ({ inForceOn, knownAt }: Times): object => ({
  inForceOn,
  ...(knownAt !== undefined && { knownAt })
})

/** What has no day of its own holds from its publication: what held on a day is what had been published by its end. */
export function heldAt(req: Request, services: Services): Instant | undefined {
  const query = parametersOf(req, TIMES)
  const { knownAt } = timesIn(query, services)
  checked(query)
  if (!query.given.has('inForceOn')) return knownAt
  const end = londonDayEnd(String(query.given.get('inForceOn')))
  return knownAt === undefined || end < knownAt ? end : knownAt
}
