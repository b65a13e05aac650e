import type { Readable } from 'node:stream'
import type { ReturnFormat } from '../../../engine/returns/format.ts'
import type { CohortUnit, Fault } from '../../../engine/returns/unit.ts'
import type { Window } from '../../../engine/returns/window.ts'

/** One file as it was given. It is opened several times: to see what it is, to be looked through, to be read. */
export type GivenFile = Readonly<{ name: string; size: number | undefined; open: () => Readable }>

/** A file of which nothing further can be read: at which line, and why. The words never hold anything of the file. */
export class Broken extends Error {
  readonly code: string
  readonly line: number
  readonly help: string | undefined

  constructor(code: string, line: number, message: string, help?: string) {
    super(message)
    this.code = code
    this.line = line
    this.help = help
  }
}

/** What the files of a caseload are together. */
export type Kind = 'ssda903' | 'ssda903-xml' | 'ssd' | 'cases'

/** How files are to be read. */
export type IntakeOptions = Readonly<{
  format: ReturnFormat
  /** The column to group by: one of the table HEADER, or of a file of its own with the columns CHILD and this one. */
  by?: string | undefined
  /** How many rows an index in memory may hold, where the files are not sorted by child. */
  mostInMemory: number
  /** A folder for sorted runs, encrypted and deleted afterwards, where the rows are more than that. */
  spill?: string | undefined
  /** What is wrong with a file or a row, told as it is found. */
  onFault: (fault: Fault) => void
}>

/** Files that can be read, one child at a time. */
export type Intake = Readonly<{
  kind: Kind
  order: 'sorted' | 'in memory' | 'spilled'
  /** The days that the collection years given reach over, as far as they follow one another; nothing where no name tells the years. */
  window: Window | undefined
  /** How many children there are, where looking through the files tells it, or as soon as all of them are held in memory. */
  children: () => number | undefined
  bytes: number | undefined
  /** The children, once. What breaks on the way is a {@link Broken}. */
  units: () => AsyncIterable<CohortUnit>
  /** How many bytes have been read so far. */
  read: () => number
  close: () => Promise<void>
}>
