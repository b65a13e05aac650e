import type { Cell, Variable } from './model.ts'

export type Status = 'known' | 'absent' | 'unknown' | 'open'

export type Range = Readonly<{ from?: number; to?: number }>

/** What is settled of the facts, by their names, while regions are being looked for. */
export type View = Readonly<{
  status: (name: string) => Status
  yes: (name: string) => boolean | undefined
  range: (name: string) => Range | undefined
  values: (name: string) => readonly string[] | undefined
}>

/** The place of a cell for each variable; below nothing where that is still open. */
export type At = readonly number[]
export const OPEN = -1

export const cellAt = ({ cells }: Variable, place: number): Cell | undefined =>
  place === OPEN ? undefined : cells[place]

/** What the variables of one fact are found by. */
export function nameOf(variable: Variable): string {
  switch (variable.kind) {
    case 'yes-no':
    case 'one-of':
    case 'list':
      return variable.fact.name
    case 'outcome':
      return variable.rule
    case 'term':
      return variable.term.key
    case 'pair':
      return variable.key
  }
}

/** Looks at what is settled so far. */
export function viewOf(variables: readonly Variable[]): (at: At) => View {
  const places = new Map(variables.map((variable, i) => [nameOf(variable), i]))
  return (at) => {
    const cell = (name: string): Cell | undefined => {
      const i = places.get(name)
      const variable = i === undefined ? undefined : variables[i]
      return variable === undefined || i === undefined ? undefined : cellAt(variable, at[i] ?? OPEN)
    }
    return {
      status: (name) => statusOf(cell(name)),
      yes: (name) => yesOf(cell(name)),
      range: (name) => rangeOf(cell(name)),
      values: (name) => valuesOf(cell(name))
    }
  }
}

function statusOf(cell: Cell | undefined): Status {
  if (cell === undefined) return 'open'
  return cell.is === 'unknown' || cell.is === 'absent' ? cell.is : 'known'
}

const yesOf = (cell: Cell | undefined): boolean | undefined =>
  cell?.is === 'yes' || cell?.is === 'no' ? cell.is === 'yes' : undefined

const rangeOf = (cell: Cell | undefined): Range | undefined => (cell?.is === 'range' ? cell : undefined)

const valuesOf = (cell: Cell | undefined): readonly string[] | undefined =>
  cell?.is === 'values' ? cell.values : undefined
