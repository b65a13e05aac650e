import { parseDay } from '../days/day.ts'
import { andThen, good, goodUnless, type Problem, type Result } from '../problem.ts'
import { patternOf } from '../read/schema.ts'
import { problem, quote } from '../read/problems.ts'
import { applyEdits } from './apply.ts'
import { type Data, type DataMap, dataProblem, fieldOf, mapOf, textIn } from './data.ts'
import type { Edit } from './edit.ts'
import { lawAsOwn } from './from-law.ts'
import { inOrder, kindOfText, schemaAt } from './order.ts'
import { refuse } from './place.ts'
import { treeOf } from './tree.ts'
import { pairText, PLAIN_WRITER } from './write.ts'

/** From what a council's ruleset begins: nothing, another ruleset, or the law, each timescale of which becomes one of its own. */
export type StartFrom = 'empty' | Readonly<{ copyOf: string }> | Readonly<{ law: string; floor: string }>

export type NewRuleset = Readonly<{
  id: string
  title: string
  issuedBy: string
  inForceFrom: string
  from: StartFrom
}>

/** The text of a new ruleset, which the reader finds nothing wrong with if nothing was wrong with what it is made from. */
export const newRuleset = (wanted: NewRuleset): Result<string> =>
  andThen(
    goodUnless(headProblems(wanted), () => wanted),
    (sound) => {
      const { from } = sound
      if (from === 'empty') return good(textOf(sound, mapOf(Object.entries(emptyParts(sound)))))
      if (typeof from !== 'object' || from === null) return notARuleset()
      return 'copyOf' in from ? copied(sound, from.copyOf) : fromLaw(sound, from.law, from.floor)
    }
  )

function headProblems({ id, title, issuedBy, inForceFrom, from }: NewRuleset): readonly Problem[] {
  const names = typeof from === 'object' && 'law' in from ? { id, floor: from.floor } : { id }
  const bad = Object.entries(names).filter(([, name]) => !new RegExp(String(patternOf('name'))).test(name))
  return [
    ...bad.map(([pointer, name]) => ({
      ...problem('BAD_ID', `${quote(name)} cannot be a name`, { help: 'small letters, digits and hyphens' }),
      pointer: `/${pointer}`
    })),
    ...Object.entries({ title, issuedBy }).flatMap(([field, text]) => textProblems(field, text)),
    ...(parseDay(inForceFrom) === undefined
      ? [problem('NOT_A_DAY', `${quote(inForceFrom)} is not a day`, { pointer: '/inForceFrom' })]
      : [])
  ]
}

function textProblems(field: string, text: string): readonly Problem[] {
  const found = typeof text === 'string' ? dataProblem(text) : problem('WRONG_TYPE', `${quote(field)} is to be text`)
  if (found) return [{ ...found, pointer: `/${field}` }]
  const fits = text.trim() !== '' && text.length <= 2000
  return fits
    ? []
    : [problem('NOT_ALLOWED', `${quote(field)} is empty, or longer than 2000 letters`, { pointer: `/${field}` })]
}

/** What stands over the text: who issued it, and what it is about. */
const comment = ({ issuedBy, title }: NewRuleset): string =>
  `# ${`${issuedBy}: ${title}`.replaceAll(/\s+/g, ' ')}, as data. How to read it: ../README.md.`

/** Council chapters are answered by the version in force when a clock starts. */
const head = ({ id, title, issuedBy, inForceFrom }: NewRuleset): DataMap => ({
  language: 1,
  ruleset: id,
  version: inForceFrom,
  title,
  issuedBy,
  inForce: { from: inForceFrom },
  appliesBy: 'anchor',
  conventions: { reviewCountsOn: 'completed', clearDays: false, afterTheMeeting: 'completed' }
})

/** A ruleset has at least one provision, so an empty one says that nothing has been written yet. */
const emptyParts = ({ id }: NewRuleset): DataMap => ({
  source: { edition: 'not encoded yet' },
  calendar: 'england-and-wales',
  sections: [{ id: '1', title: 'First section' }],
  provisions: [
    {
      id: `${letterOf(id)}1.1`,
      section: '1',
      strength: 'should',
      title: 'First provision',
      guidance: {
        kind: 'principle',
        undecidable: 'nothing has been encoded yet; change this provision, or retire it once there is another'
      }
    }
  ]
})

/** The letter that a council's provisions begin with. */
const letterOf = (id: string): string => id.charAt(0).toUpperCase()

/** A whole text in the layout of the house: one-line fields together, and a blank line before each part of several lines. */
function textOf(wanted: NewRuleset, parts: DataMap): string {
  const data = inOrder(mapOf(Object.entries({ ...head(wanted), ...parts })), schemaAt('ruleset', [])) as DataMap
  const fields = Object.entries(data).map(([key, value]) => pairText(PLAIN_WRITER, key, value, 0))
  return [comment(wanted), ...fields.map((field) => (field.includes('\n') ? `\n${field}` : field)), ''].join('\n')
}

/** What a text began as, for its source. */
const begunFrom = (data: Data): string =>
  `begun from ${textIn(fieldOf(data, 'title'))}, version ${textIn(fieldOf(data, 'version'))}`

/** Another ruleset's text under a new head; all the rest, comments and all, is as it was. */
function copied(wanted: NewRuleset, text: string): Result<string> {
  return andThen(treeOf(text), ({ data }) => {
    if (kindOfText(data) !== 'ruleset') return notARuleset()
    const headless = text.replace(/^(?:#[^\n]*\n)+/, '')
    return andThen(applyEdits(headless, headEdits(wanted, data)), (made) => good(`${comment(wanted)}\n${made.text}`))
  })
}

const notARuleset = (): Result<never> => refuse('NOT_A_RULESET', 'what the new ruleset is to begin from is no ruleset')

function headEdits({ id, title, issuedBy, inForceFrom }: NewRuleset, data: Data): readonly Edit[] {
  const at = { in: 'head' } as const
  return [
    { do: 'set', at, field: ['ruleset'], value: id },
    { do: 'set', at, field: ['title'], value: title },
    { do: 'set', at, field: ['issuedBy'], value: issuedBy },
    { do: 'set', at, field: ['source'], value: { edition: begunFrom(data) } },
    { do: 'setInForce', day: inForceFrom }
  ]
}

function fromLaw(wanted: NewRuleset, text: string, floor: string): Result<string> {
  return andThen(treeOf(text), ({ data }) => {
    if (kindOfText(data) !== 'ruleset') return notARuleset()
    return andThen(lawAsOwn(data, letterOf(wanted.id)), (parts) =>
      good(textOf(wanted, mapOf(Object.entries({ ...parts, floor, source: { edition: begunFrom(data) } }))))
    )
  })
}
