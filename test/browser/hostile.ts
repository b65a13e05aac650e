import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'
import { inside, type SchemaPlace, schemaOf } from '../../engine/read/schema.ts'

const RULESETS = resolve(import.meta.dirname, '../../rulesets')

/** Ways in which a page that takes text for HTML, for an address or for code gives itself away. `RUN` is put where code would stand. */
const VECTORS = [
  '<script>RUN</script>',
  '<img src=x onerror=RUN>',
  '<svg onload=RUN>',
  '<svg><script>RUN</script></svg>',
  '<iframe srcdoc="<script>parent.RUN</script>">',
  '<iframe src="javascript:RUN">',
  '<a href="javascript:RUN">x</a>',
  '[x](javascript:RUN)',
  '![x](x"onerror="RUN)',
  '<details open ontoggle=RUN>',
  '<input autofocus onfocus=RUN>',
  '<body onload=RUN>',
  '<math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>',
  '<style>@import"javascript:RUN"</style>',
  '<link rel=stylesheet href="data:text/css,*{background:url(x)}">',
  '<base href="https://example.org/">',
  '<meta http-equiv=refresh content="0;url=javascript:RUN">',
  '<object data="javascript:RUN">',
  '<template><img src=x onerror=RUN></template>',
  'javascript:RUN',
  'data:text/html,<script>RUN</script>',
  '{{constructor.constructor("RUN")()}}',
  // oxlint-disable-next-line no-template-curly-in-string
  '${RUN}',
  '</textarea><img src=x onerror=RUN>',
  '</title><img src=x onerror=RUN>'
] as const

/** What would have to be broken out of before each. */
const QUOTES = ['', '">', "'>", '-->'] as const

/** A hundred of them. Each says which it is, were it ever to run. */
export const PAYLOADS: readonly string[] = QUOTES.flatMap((quote, row) =>
  VECTORS.map((vector, column) => `${quote}${vector.replaceAll('RUN', `ranPayload(${row * VECTORS.length + column})`)}`)
)

/** Gives out the payloads one after the other. */
function makeNext(): () => string {
  let at = 0
  return () => PAYLOADS[at++ % PAYLOADS.length] ?? ''
}

/** Data with a payload after every text that is for people to read, by what the schema says is such a text. */
function hostile(data: unknown, place: SchemaPlace | undefined, next: () => string): unknown {
  if (typeof data === 'string') return place?.name === 'text' ? `${data} ${next()}` : data
  if (Array.isArray(data)) return data.map((item) => hostile(item, place && inside(place, '', true), next))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, hostile(value, place && inside(place, key, false), next)])
  )
}

const SCHEMAS = [
  [/vocabulary\.yaml$/, 'vocabulary'],
  [/calendars\/.*\.json$/, 'calendar'],
  [/\/\d{4}-\d\d-\d\d\.yaml$/, 'ruleset']
] as const

/** The rulesets that come with Duecourse, with a payload in every text and every comment of theirs, in a folder of its own. */
export function hostileRulesets(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duecourse-hostile-'))
  cpSync(RULESETS, folder, { recursive: true })
  const next = makeNext()
  for (const file of globSync(['**/*.yaml', '**/*.json'], { cwd: folder })) {
    const name = SCHEMAS.find(([fits]) => fits.test(`/${file}`))?.[1]
    if (name === undefined) continue
    const path = join(folder, file)
    const data = hostile(parse(readFileSync(path, 'utf8')), schemaOf(`${name}.schema.json`), next)
    writeFileSync(
      path,
      file.endsWith('.json') ? JSON.stringify(data) : commented(stringify(data, { lineWidth: 0 }), next)
    )
  }
  return folder
}

const commented = (text: string, next: () => string): string =>
  text.replaceAll(/^( *)- id:/gm, (line: string, indent: string) => `${indent}# ${next()}\n${line}`)
