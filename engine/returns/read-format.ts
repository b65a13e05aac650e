import { readDocument } from '../read/document.ts'
import { TEXT_LIMITS } from '../read/limits.ts'
import { plainData } from '../read/plain.ts'
import { problem, quote, step, tidy } from '../read/problems.ts'
import { andThen, goodUnless, type Problem, type Result } from '../problem.ts'
import type { ReturnFormat, ReturnTable, StartCode, Years } from './format.ts'
import { TABLE_NAMES, type TableName } from './unit.ts'

/** The text of a return's format, to what a return is read by. */
export const readReturnFormat = (text: string): Result<ReturnFormat> =>
  andThen(readDocument(text, TEXT_LIMITS), (doc) => {
    const { data, problems } = plainData(doc, TEXT_LIMITS)
    if (problems.length > 0) return goodUnless(tidy(problems), () => undefined as never)
    const looked = new Look()
    const format = formatIn(looked, looked.map(data, ''))
    return goodUnless(tidy(looked.problems), () => format)
  })

type Fields = Readonly<Record<string, unknown>>

/** Reads fields one by one and notes what is not as it should be; what it gives then is never used. */
class Look {
  readonly problems: Problem[] = []

  tell(pointer: string, expected: string): void {
    this.problems.push(problem('WRONG_TYPE', `${quote(pointer)} is not ${expected}`, { pointer }))
  }

  map(value: unknown, pointer: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
    this.tell(pointer, 'a map')
    return {}
  }

  text(value: unknown, pointer: string): string {
    if (typeof value === 'string' && value !== '') return value
    this.tell(pointer, 'text')
    return ''
  }

  number(value: unknown, pointer: string): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
    this.tell(pointer, 'a whole number')
    return 0
  }

  texts(value: unknown, pointer: string): readonly string[] {
    if (value === undefined) return []
    if (Array.isArray(value)) return value.map((one, i) => this.text(one, step(pointer, i)))
    this.tell(pointer, 'a list')
    return []
  }

  words(value: unknown, pointer: string): ReadonlyMap<string, string> {
    const fields = Object.entries(this.map(value, pointer))
    return new Map(fields.map(([name, one]) => [name, this.text(one, step(pointer, name))]))
  }

  oneOf<T extends string>(value: unknown, pointer: string, names: readonly T[]): T {
    const found = names.find((name) => name === value)
    if (found === undefined) this.tell(pointer, `one of ${names.join(', ')}`)
    return found ?? (names[0] as T)
  }

  flag(value: unknown, pointer: string): boolean {
    if (value === undefined || typeof value === 'boolean') return value === true
    this.tell(pointer, '`true` or `false`')
    return false
  }

  optional(value: unknown, pointer: string): number | undefined {
    return value === undefined ? undefined : this.number(value, pointer)
  }

  each<T>(value: unknown, pointer: string, make: (fields: Fields, at: string, name: string) => T): Map<string, T> {
    const fields = Object.entries(this.map(value, pointer))
    return new Map(
      fields.map(([name, one]) => {
        const at = step(pointer, name)
        return [name, make(this.map(one, at), at, name)]
      })
    )
  }
}

const formatIn = (look: Look, fields: Fields): ReturnFormat => ({
  format: look.text(fields['format'], '/format'),
  version: look.text(fields['version'], '/version'),
  title: look.text(fields['title'], '/title'),
  tables: [...look.each(fields['tables'], '/tables', (one, at, name) => tableIn(look, one, at, name)).values()],
  neverGroups: new Set(look.texts(fields['neverGroups'], '/neverGroups').map((name) => name.toUpperCase())),
  xml: xmlIn(look, look.map(fields['xml'], '/xml')),
  ...codesIn(look, fields),
  checks: look.words(fields['checks'], '/checks'),
  reviewDay: look.oneOf(fields['reviewDay'], '/reviewDay', ['held', 'met']),
  longestBreak: look.number(fields['longestBreak'], '/longestBreak')
})

function tableIn(look: Look, fields: Fields, at: string, name: string): ReturnTable {
  const { reads } = fields
  return {
    name,
    reads: reads === undefined ? undefined : look.oneOf<TableName>(reads, `${at}/reads`, TABLE_NAMES),
    source: look.oneOf(fields['source'], `${at}/source`, ['ssda903', 'ssd']),
    key: look.text(fields['key'], `${at}/key`),
    keyIs: look.oneOf(fields['keyIs'] ?? 'child', `${at}/keyIs`, ['child', 'period']),
    marks: look.texts(fields['marks'], `${at}/marks`),
    needed: look.texts(fields['needed'], `${at}/needed`),
    optional: look.texts(fields['optional'], `${at}/optional`),
    years: yearsIn(look, fields, at)
  }
}

const yearsIn = (look: Look, fields: Fields, at: string): Years => ({
  since: look.optional(fields['since'], `${at}/since`),
  until: look.optional(fields['until'], `${at}/until`)
})

function xmlIn(look: Look, fields: Fields): ReturnFormat['xml'] {
  return {
    root: look.text(fields['root'], '/xml/root'),
    child: look.text(fields['child'], '/xml/child'),
    tables: look.words(fields['tables'], '/xml/tables'),
    renamed: look.words(fields['renamed'], '/xml/renamed')
  }
}

const STARTS: readonly StartCode['starts'][] = ['care', 'placement', 'status', 'both']

const codesIn = (
  look: Look,
  fields: Fields
): Pick<ReturnFormat, 'starts' | 'statuses' | 'places' | 'ends' | 'views'> => ({
  starts: look.each(fields['starts'], '/starts', (one, at, code) => ({
    code,
    years: yearsIn(look, one, at),
    starts: look.oneOf(one['starts'], `${at}/starts`, STARTS),
    otherCarer: look.flag(one['otherCarer'], `${at}/otherCarer`)
  })),
  statuses: look.each(fields['statuses'], '/statuses', (one, at, code) => ({
    code,
    years: yearsIn(look, one, at),
    shortBreaks: look.flag(one['shortBreaks'], `${at}/shortBreaks`),
    single: look.flag(one['single'], `${at}/single`),
    authority: look.flag(one['authority'], `${at}/authority`)
  })),
  places: look.each(fields['places'], '/places', (one, at, code) => ({
    code,
    years: yearsIn(look, one, at),
    placement: look.text(one['placement'], `${at}/placement`),
    longTerm: look.flag(one['longTerm'], `${at}/longTerm`),
    adoptive: one['placement'] === 'adoptive',
    temporary: look.flag(one['temporary'], `${at}/temporary`)
  })),
  ends: look.each(fields['ends'], '/ends', (one, at, code) => ({
    code,
    years: yearsIn(look, one, at),
    continues: look.flag(one['continues'], `${at}/continues`)
  })),
  views: look.each(fields['views'], '/views', (one, at, code) => ({
    code,
    years: yearsIn(look, one, at),
    under: look.optional(one['under'], `${at}/under`),
    from: look.optional(one['from'], `${at}/from`)
  }))
})
