import { parseArgs } from 'node:util'
import { nearest } from '../../engine/read/suggest.ts'
import { type Command, type Given, type Misuse, misuse, type Option } from './command.ts'
import { SOURCE_OPTIONS } from './source.ts'

const EVERYWHERE: Readonly<Record<string, Option>> = {
  rulesets: { value: 'FOLDER', says: 'the folder of rulesets, if not the ones that come with duecourse' },
  help: { says: 'show this' }
}

export const optionsOf = ({ options, published }: Command): Readonly<Record<string, Option>> => ({
  ...options,
  ...(published && SOURCE_OPTIONS),
  ...EVERYWHERE
})

/** The words after a command's name, by the command's own options. */
export function parse(command: Command, words: readonly string[]): Given | Misuse {
  const options = optionsOf(command)
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      strict: true,
      options: specsOf(options)
    })
    return givenOf(values, positionals)
  } catch (error) {
    return misuse(explained(error, Object.keys(options)))
  }
}

type Specs = Record<string, { type: 'string' | 'boolean'; multiple?: boolean; short?: string }>

const specsOf = (options: Readonly<Record<string, Option>>): Specs =>
  Object.fromEntries(
    Object.entries(options).map(([name, { value, many }]) => [
      name,
      {
        type: value === undefined ? 'boolean' : 'string',
        multiple: many === true,
        ...(name === 'help' ? { short: 'h' } : {})
      }
    ])
  )

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

const givenOf = (values: Values, args: readonly string[]): Given => ({
  args,
  flag: (name) => values[name] === true,
  value: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
  values: (name) => [values[name] ?? []].flat().filter((one) => typeof one === 'string')
})

/** Node's own message, shortened, and the option that was probably meant. */
function explained(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /^Unknown option '--?([^'\s]+)/.exec(message)?.[1]
  if (unknown !== undefined)
    return `there is no option ${unknown.length === 1 ? '-' : '--'}${unknown}${didYouMean(unknown, known, '--')}`
  const first = message.split(/\.\s|\n/)[0]?.replace(/\.$/, '') ?? message
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}`
}

export function didYouMean(word: string, known: Iterable<string>, before = ''): string {
  const meant = nearest(word, known)
  return meant === undefined ? '' : `; did you mean ${before}${meant}?`
}
