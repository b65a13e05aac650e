import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { caseOfUnit } from '../../engine/returns/case-of.ts'
import type { ReturnFormat } from '../../engine/returns/format.ts'
import { readReturnFormat } from '../../engine/returns/read-format.ts'
import type { CaseOfUnit, CohortUnit, Fault } from '../../engine/returns/unit.ts'
import type { Day } from '../../engine/days/day.ts'
import type { Problem } from '../../engine/problem.ts'
import { type GivenFile, type Intake, type IntakeOptions, openIntake } from '../../server/cohort/intake/intake.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export const FIXTURES = join(ROOT, 'test/fixtures/returns')

/** The format that the project ships. */
export const FORMAT = ((): ReturnFormat => {
  const read = readReturnFormat(readFileSync(join(ROOT, 'rulesets/returns/england.yaml'), 'utf8'))
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '))
  return read.value
})()

/** A file made of text or bytes, in pieces of some length. */
export function given(name: string, content: string | Uint8Array, piece = 1 << 16): GivenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
  const pieces = function* (): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  return { name, size: bytes.length, open: () => Readable.from(pieces()) }
}

/** The files of a folder that may be of a return. */
export const filesIn = (folder: string): readonly GivenFile[] =>
  readdirSync(folder)
    .filter((name) => /\.(csv|xml|ndjson)$/.test(name))
    .sort()
    .map((name) => ({
      name,
      size: statSync(join(folder, name)).size,
      open: () => createReadStream(join(folder, name))
    }))

export type Taken = Readonly<{
  intake: Intake | undefined
  problems: readonly Problem[]
  units: readonly CohortUnit[]
  faults: readonly Fault[]
}>

/** Everything that files give, and everything that is wrong with them. */
export async function takeIn(files: readonly GivenFile[], options: Partial<IntakeOptions> = {}): Promise<Taken> {
  const faults: Fault[] = []
  const opened = await openIntake(files, {
    format: FORMAT,
    mostInMemory: 1_000_000,
    onFault: (fault) => faults.push(fault),
    ...options
  })
  if (!opened.ok) return { intake: undefined, problems: opened.problems, units: [], faults }
  const units: CohortUnit[] = []
  for await (const unit of opened.value.units()) units.push(unit)
  await opened.value.close()
  return { intake: opened.value, problems: [], units, faults }
}

/** What is made of every child, as of the last day of the years given. */
export function casesOf({ intake, units }: Taken, asOf?: Day): ReadonlyMap<string, CaseOfUnit> {
  const window = intake?.window
  const day = asOf ?? window?.to ?? (20_000 as Day)
  return new Map(
    units.map((unit) => [
      unit.from === 'return' ? unit.child : String(unit.place.line),
      caseOfUnit(unit, { format: FORMAT, asOf: day, window })
    ])
  )
}
