import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

type Schema = Readonly<Record<string, unknown>>

/** Parts of a rule that are checked by themselves: an alternative reading is laid over one of these and looked at again. */
const PARTS = ['timescale', 'trigger', 'invitee', 'check', 'agenda', 'guidance']

const HERE = new URL('./', import.meta.url)
const SUFFIX = '.schema.json'

const pascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())

/** What the engine gives rather than takes: published for callers, and checked in tests only, so not carried into the browser. */
const GIVEN: ReadonlySet<string> = new Set(['assessment', 'schedule', 'diff', 'floor'].map((name) => name + SUFFIX))

/** Every schema of this folder by its name, in the order of their names. */
export function readSchemas(): ReadonlyMap<string, Schema> {
  const files = readdirSync(HERE).filter((file) => file.endsWith(SUFFIX) && !GIVEN.has(file))
  const read = (file: string): Schema => JSON.parse(readFileSync(new URL(file, HERE), 'utf8')) as Schema
  return new Map(files.sort().map((file) => [file.slice(0, -SUFFIX.length), read(file)]))
}

/** What is exported, and the schema that it checks. */
function validatorsOf(schemas: ReadonlyMap<string, Schema>): Record<string, string> {
  const whole = [...schemas.keys()].filter((name) => name !== 'common')
  return Object.fromEntries([
    ...whole.map((name) => [`validate${pascal(name)}`, `${name}${SUFFIX}`]),
    ...PARTS.map((part) => [`validate${pascal(part)}`, `ruleset${SUFFIX}#/$defs/${part}`])
  ])
}

function makeAjv(schemas: ReadonlyMap<string, Schema>): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // "A name, or a list of names" is a union of types, and "exactly one of these fields" asks for fields that stand one level up.
    allowUnionTypes: true,
    strictRequired: false,
    // `engine/read/shape.ts` has sentences of its own.
    messages: false,
    code: { source: true, esm: true, lines: true }
  })
  for (const [name, schema] of schemas)
    ajv.addSchema(name === 'case' ? withoutNames(schema) : schema, `${name}${SUFFIX}`)
  return ajv
}

/**
 * The names of acts and facts in a case are looked up in the vocabulary, which has none that the schema would refuse. There are hundreds in a
 * case, and to hold each against the pattern first took half as long as all the rest of its shape.
 */
function withoutNames({ $defs, ...schema }: Schema): Schema {
  const { done, facts, ...others } = $defs as Readonly<Record<'done' | 'facts', Schema>>
  const without = (map: Schema): Schema =>
    Object.fromEntries(Object.entries(map).filter(([keyword]) => keyword !== 'propertyNames'))
  return { ...schema, $defs: { ...others, done: without(done), facts: without(facts) } }
}

/** Code that runs in a browser under a strict content policy: it loads nothing and makes no code from text. */
function refuseUnsafe(code: string): string {
  const found = /\brequire\s*\(|\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bimport\s*\(/.exec(code)
  if (found)
    throw new Error(`the compiled validators contain ${found[0]}: use a keyword that needs no runtime of Ajv's`)
  return code
}

const HEADER = '// Made by `npm run schemas` from the *.schema.json files. Do not edit.\n'

const TYPES = `/** One thing wrong with the shape of data, as Ajv tells it. */
export type ShapeError = Readonly<{
  instancePath: string
  schemaPath: string
  keyword: string
  params: Readonly<Record<string, unknown>>
  propertyName?: string
}>

/** A compiled schema. After a call, \`errors\` holds what was wrong. */
export type Validate = { (data: unknown): boolean; errors?: readonly ShapeError[] | null }
`

const declarations = (names: readonly string[]): string =>
  `${HEADER}${TYPES}\n${names.map((name) => `export const ${name}: Validate`).join('\n')}\n`

/** The schemas themselves as modules, so that a problem can be explained by what the schema says of the place. */
function documents(schemas: ReadonlyMap<string, Schema>): string {
  const entries = [...schemas].map(([name, schema]) => `  ${JSON.stringify(name + SUFFIX)}: ${JSON.stringify(schema)}`)
  return `${HEADER}export const schemas = {\n${entries.join(',\n')}\n}\n`
}

const DOCUMENT_TYPES = `${HEADER}/** Every schema of Duecourse, by the name of its file. */
export const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>
`

/** The files of \`schemas/compiled\`, by name. The same schemas always give the same text. */
export function build(): Map<string, string> {
  const schemas = readSchemas()
  const names = validatorsOf(schemas)
  const code = standalone.default(makeAjv(schemas), names)
  return new Map([
    ['schemas.d.ts', DOCUMENT_TYPES],
    ['schemas.js', documents(schemas)],
    ['validators.d.ts', declarations(Object.keys(names))],
    ['validators.js', refuseUnsafe(`${HEADER}${code}`)]
  ])
}

function write(): void {
  const folder = new URL('compiled/', HERE)
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of build()) writeFileSync(new URL(file, folder), text)
}

if (import.meta.main) write()
