import type { Instance } from '../chronology/chronology.ts'
import { instanceReaders, type Readers } from '../compile/condition.ts'
import type { Known } from '../compile/facts.ts'
import type { Conventions } from '../model/ruleset.ts'
import type { DayRef, FactRef } from '../model/vocabulary.ts'
import { couldBe } from './cells.ts'
import { endOf } from './lengths.ts'
import type { Cell, Region, RegionPart, Term, Variable } from './model.ts'
import { EVENT_KIND } from './variables.ts'

/** Finds the cell that a thing in a case lies in. */
export type Locate = (variable: Variable, instance: Instance) => Cell | undefined

/** How facts are found that a region speaks of: as conditions find them, and the kind of an event beside. */
export function regionReaders(conventions: Conventions): Readers<Instance> {
  const readers = instanceReaders(conventions)
  return { ...readers, fact: (ref) => (ref.name === EVENT_KIND ? ({ event }) => event?.event : readers.fact(ref)) }
}

const dayRef = ({ name, scope, derived }: FactRef): DayRef => ({ from: 'anchor', name, scope, derived })

export function locator(conventions: Conventions): Locate {
  const readers = regionReaders(conventions)
  const valueOf = ({ is }: Term, instance: Instance): Known => {
    if (is.from === 'due') return readers.dueOf(is.rules)(instance)
    return is.ref.from === 'anchor' ? readers.day(dayRef(is.ref))(instance) : readers.fact(is.ref)(instance)
  }
  const leastOf = ({ is }: Term, instance: Instance): number =>
    is.from === 'ref' ? (readers.least?.(is.ref)?.(instance) ?? 0) : 0
  return (variable, instance) => {
    switch (variable.kind) {
      case 'yes-no':
        return byValue(variable, readers.fact(variable.fact)(instance), (value) => ({
          is: value === true ? 'yes' : 'no'
        }))
      case 'list':
        return byValue(variable, readers.fact(variable.fact)(instance), (value) => ({
          is: Array.isArray(value) && value.includes(variable.value) ? 'yes' : 'no'
        }))
      case 'one-of':
        return amongValues(variable, readers.fact(variable.fact)(instance))
      case 'outcome': {
        const state = readers.outcomeOf(variable.rule)(instance)
        return amongValues(variable, state === 'cannot-tell' ? undefined : state)
      }
      case 'term':
        return amongRanges(variable, valueOf(variable.term, instance), leastOf(variable.term, instance))
      case 'pair':
        return amongGaps(variable, valueOf(variable.earlier, instance), valueOf(variable.later, instance))
    }
  }
}

const ofSort = ({ cells }: Variable, sort: Cell['is']): Cell | undefined => cells.find(({ is }) => is === sort)

const byValue = (
  variable: Variable,
  value: Known,
  cellOf: (value: Known) => Readonly<{ is: 'yes' | 'no' }>
): Cell | undefined => ofSort(variable, value === undefined ? 'unknown' : cellOf(value).is)

const amongValues = (variable: Variable, value: Known): Cell | undefined =>
  value === undefined
    ? ofSort(variable, 'unknown')
    : variable.cells.find((cell) => cell.is === 'values' && cell.values.includes(String(value)))

function amongRanges(variable: Variable, value: Known, least: number): Cell | undefined {
  if (value === undefined) return variable.cells.findLast((cell) => cell.is === 'unknown' && (cell.from ?? 0) <= least)
  if (value === null) return ofSort(variable, 'absent')
  const number = Number(value)
  return variable.cells.find(
    (cell) => cell.is === 'range' && (cell.from ?? number) <= number && number <= (cell.to ?? number)
  )
}

function amongGaps(pair: Extract<Variable, { kind: 'pair' }>, earlier: Known, later: Known): Cell | undefined {
  if (earlier === null || later === null) return ofSort(pair, 'none')
  if (earlier === undefined || later === undefined) return ofSort(pair, 'unknown')
  const more = pair.lengths.map((length) => Number(later) > endOf(Number(earlier), length))
  return pair.cells.find((cell) => cell.is === 'gap' && cell.more.every((one, i) => one === more[i]))
}

/** Whether what is known of a thing puts it into a part of a region. */
export const liesInPart = ({ variable, cells }: RegionPart, instance: Instance, locate: Locate): boolean => {
  const cell = locate(variable, instance)
  return cell !== undefined && cells.includes(cell)
}

/** Whether a thing in a case lies in a region. */
export const liesIn = ({ facts }: Region, instance: Instance, locate: Locate): boolean =>
  facts.every((part) => liesInPart(part, instance, locate))

/** Whether it lies there, or could, once more is known of it. */
export const couldLieIn = ({ facts }: Region, instance: Instance, locate: Locate): boolean =>
  facts.every((part) => {
    const cell = locate(part.variable, instance)
    if (cell === undefined) return false
    return part.cells.includes(cell) || (cell.is === 'unknown' && part.cells.some((one) => couldBe(cell, one)))
  })
