import type { Instance } from '../../engine/chronology/chronology.ts'
import { chronicle } from '../../engine/chronology/instances.ts'
import { knownOn } from '../../engine/chronology/known-on.ts'
import { compiled } from '../../engine/assess/assess.ts'
import { othersOf } from '../../engine/assess/others.ts'
import type { Procedure } from '../../engine/compile/procedure.ts'
import type { Known } from '../../engine/compile/facts.ts'
import type { Day } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import { type Sheet, sheetsOf } from './conditions.ts'
import { importText } from './import-text.ts'

/** A flat record: every field that the sheet's conditions name. What is not known is there as undefined, so that all have one shape. */
export type Fields = Readonly<Record<string, Known>>

export type Filled = Readonly<{ sheet: Sheet; records: readonly Fields[] }>

/** One record for each thing in each case that a sheet's conditions fall on. */
export function fill(procedure: Procedure, cases: readonly CaseFacts[], asOf: Day): Promise<readonly Filled[]> {
  const tellings = cases.map((facts) => chronicle(knownOn(asOf, facts), asOf, othersOf(procedure, compiled)))
  const fillOne = async (sheet: Sheet): Promise<Filled> => {
    const { scope } = sheet
    const { Flat } = await classOf(sheet)
    const instances = scope === 'occurrence' ? [] : tellings.flatMap((told) => told.instances[scope])
    return { sheet, records: instances.map((instance) => recordOf(sheet, new Flat(), instance)) }
  }
  return Promise.all(sheetsOf(procedure.local.versions[0]).map(fillOne))
}

/** A class with every field in it, since V8 turns a literal of more than 128 fields into a slow table, and that would measure V8. */
const classOf = ({ fields }: Sheet): Promise<{ Flat: new () => Record<string, Known> }> =>
  importText(['export class Flat {', ...fields.map(({ name }) => `  ${name} = undefined`), '}', ''].join('\n'))

function recordOf({ fields }: Sheet, record: Record<string, Known>, instance: Instance): Fields {
  for (const { name, of } of fields) record[name] = of(instance) as Known
  return record
}

export const isComplete = (record: Fields): boolean => !Object.values(record).includes(undefined)

/** The record as a case file would have it: without what is not known. */
export const withoutUnknown = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
