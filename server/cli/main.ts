import '../memory.ts'
import process from 'node:process'
import { ENGINE_VERSION } from '../../engine/version.ts'
import { openFolder, SHIPPED_RULESETS } from '../store/folder.ts'
import { didYouMean, parse } from './arguments.ts'
import type { Command, Given, Misuse } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpFor, overview } from './help.ts'
import { readInput } from './input.ts'
import type { ExitCode, Shell } from './shell.ts'
import { sourceOf } from './source.ts'
import { londonToday } from './today.ts'

type Printer = Pick<Shell, 'out' | 'err'>

/** Puts the command line together and runs it. A reader that stops listening, as `head` does, is no failure. */
export async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  const printer: Printer = {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`)
  }
  process.exitCode = await runOrFail(process.argv.slice(2), printer)
}

/** A fault of the program is told by where it happened, never by its words: they may hold a part of a case. */
async function runOrFail(words: readonly string[], printer: Printer): Promise<ExitCode> {
  try {
    return await runCommandLine(words, printer)
  } catch (error) {
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    printer.err(
      ['duecourse failed; the fault is its own, not that of what was given.', ...frames.slice(0, 8)].join('\n')
    )
    return 3
  }
}

export function runCommandLine([name, ...words]: readonly string[], printer: Printer): ExitCode | Promise<ExitCode> {
  if (name === undefined) return misunderstood(printer, overview(COMMANDS))
  if (name === '--version') return said(printer, `duecourse ${ENGINE_VERSION}`)
  const command = COMMANDS.find((one) => one.name === name)
  if (name === '--help' || name === '-h' || name === 'help') return helpWith(words, printer)
  if (command !== undefined) return runCommand(command, words, printer)
  const what = name.startsWith('-') ? 'option' : 'command'
  const meant = didYouMean(name, [...COMMANDS.map((one) => one.name), '--help', '--version'])
  return misunderstood(printer, `duecourse: there is no ${what} ${name}${meant}\nSee duecourse --help.`)
}

const said = ({ out }: Printer, text: string): ExitCode => {
  out(text)
  return 0
}

const misunderstood = ({ err }: Printer, text: string): ExitCode => {
  err(text)
  return 2
}

function helpWith([name]: readonly string[], printer: Printer): ExitCode {
  const command = COMMANDS.find((one) => one.name === name)
  return said(printer, command === undefined ? overview(COMMANDS) : helpFor(command))
}

async function runCommand(command: Command, words: readonly string[], printer: Printer): Promise<ExitCode> {
  const wrong = (sentence: string): ExitCode =>
    misunderstood(printer, `duecourse ${command.name}: ${sentence}\nSee duecourse ${command.name} --help.`)
  const given = parse(command, words)
  if ('misuse' in given) return wrong(given.misuse)
  if (given.flag('help')) return said(printer, helpFor(command))
  const { least, most } = command.takes
  if (given.args.length < least) return wrong(`too few arguments; usage: duecourse ${command.name} ${command.usage}`)
  if (given.args.length > most) return wrong(`too many arguments; usage: duecourse ${command.name} ${command.usage}`)
  const shell = await shellFor(command, given, printer)
  const done = 'misuse' in shell ? shell : await command.run(given, shell)
  return typeof done === 'object' ? wrong(done.misuse) : done
}

/** What a server has published is read before the command runs, and only by commands that can. */
async function shellFor(command: Command, given: Given, printer: Printer): Promise<Shell | Misuse> {
  const folder = given.value('rulesets') ?? SHIPPED_RULESETS
  const shell = { ...printer, read: readInput, today: londonToday, folder }
  if (!command.published) return { ...shell, store: () => openFolder(folder) }
  const source = await sourceOf(given, process.env)
  if ('misuse' in source) return source
  return { ...shell, folder: source.name, store: () => source.store, storeAt: source.at, knownAt: source.knownAt }
}
