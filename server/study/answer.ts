import type { Response } from 'express'
import { type Known, knownJson, sendKnown } from '../etag.ts'
import { Refused } from '../refusals.ts'
import type { Given, Job } from './job.ts'

/** What a job gave; refused with everything that is wrong where a text cannot be read, by its place in the text. */
export function valueOf<T extends Job>(given: Given<T>): Extract<Given<T>, { ok: true }>['value'] {
  if (given.ok) return given.value
  throw new Refused('wrong-input', given.problems.map(placed))
}

const placed = ({ code, message, help, pointer }: Extract<Given<Job>, { ok: false }>['problems'][number]) => ({
  code,
  message,
  ...(help !== undefined && { help }),
  pointer: `/text${pointer ?? ''}`
})

/** Long documents that were worked out once are written once. */
const written = new WeakMap<object, Map<string, Known>>()

/** Sends what a job gave with what else was asked. */
export function sendGiven(res: Response, value: object, asked: object): void {
  const beside = JSON.stringify(asked)
  const all = written.get(value) ?? new Map<string, Known>()
  const made = all.get(beside) ?? knownJson({ ...value, ...asked })
  // The days that can be asked about are many; one is asked about all day.
  if (!all.has(beside)) all.clear()
  written.set(value, all.set(beside, made))
  sendKnown(res, made)
}
