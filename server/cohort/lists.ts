import type { DutyLine, WhatIfChange } from '../../engine/cohort/model.ts'
import type { Fault } from '../../engine/returns/unit.ts'
import { lineOf } from '../record/export.ts'
import { lineTable, whatIfTable } from './report/csv.ts'

/** How a list is written. */
export const LIST_KINDS = ['json', 'csv', 'ndjson'] as const

export type ListKind = (typeof LIST_KINDS)[number]

/** What lists are of. `worklist` is lines as well. */
export type Listed = Readonly<{ lines: DutyLine; worklist: DutyLine; faults: Fault; changes: WhatIfChange }>

export type ListName = keyof Listed

/** A list that is written part by part, as its things come. */
export type ListWriter<T> = Readonly<{ head: string; rows: (items: readonly T[]) => Promise<string>; tail: string }>

/** Writes a list of one sort in one way. A table has its names even if nothing follows; a document of JSON has the list under its name. */
export async function listWriter<N extends ListName>(name: N, kind: ListKind): Promise<ListWriter<Listed[N]>> {
  switch (kind) {
    case 'ndjson':
      return { head: '', rows: async (items) => items.map((item) => `${JSON.stringify(item)}\n`).join(''), tail: '' }
    case 'csv': {
      const table = TABLES[name] as unknown as Table<Listed[N]>
      const [head = ''] = await allOf(table([]))
      return { head, rows: async (items) => (await allOf(table(items))).slice(1).join(''), tail: '' }
    }
    case 'json': {
      let isFirst = true
      const rows = async (items: readonly Listed[N][]): Promise<string> => {
        if (items.length === 0) return ''
        const text = `${isFirst ? '' : ','}${items.map((item) => JSON.stringify(item)).join(',')}`
        isFirst = false
        return text
      }
      return { head: `{"${name}":[`, rows, tail: ']}' }
    }
  }
}

async function allOf(texts: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = []
  for await (const text of texts) all.push(text)
  return all
}

type Table<T> = (items: readonly T[]) => AsyncIterable<string>

async function* faultTable(faults: readonly Fault[]): AsyncGenerator<string> {
  yield lineOf(['severity', 'rule', 'code', 'file', 'line', 'column', 'message', 'help'])
  for (const { severity, rule = '', code, place, message, help = '' } of faults)
    yield lineOf([severity, rule, code, place.file, String(place.line), place.column ?? '', message, help])
}

const TABLES: Readonly<{ [N in ListName]: Table<Listed[N]> }> = {
  lines: lineTable,
  worklist: lineTable,
  faults: faultTable,
  changes: whatIfTable
}

/** Lines of JSON from a worker, as data again. */
export const dutiesIn = (lines = ''): readonly DutyLine[] =>
  lines
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as DutyLine)
