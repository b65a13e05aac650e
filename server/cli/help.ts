import { optionsOf } from './arguments.ts'
import type { Command } from './command.ts'

const WIDE = 28

const row = (left: string, right: string): string =>
  left.length < WIDE ? `  ${left.padEnd(WIDE)}${right}` : `  ${left}\n  ${' '.repeat(WIDE)}${right}`

/** What all commands do, in a line each. */
export const overview = (commands: readonly Command[]): string =>
  [
    "Duecourse answers from a council's procedure for reviewing the cases of children in care.",
    '',
    'Usage: duecourse COMMAND [ARGUMENT...] [OPTION...]',
    '',
    ...commands.map(({ name, says }) => row(name, says)),
    '',
    row('COMMAND --help', 'what a command takes'),
    row('--version', 'the version of duecourse'),
    '',
    'Exit codes: 0 all is well; 1 the answer is no, or what was given is wrong; 2 the command was not understood; 3 duecourse failed.',
    ''
  ].join('\n')

export const helpFor = (command: Command): string =>
  [
    `duecourse ${command.name}: ${command.says}`,
    '',
    `Usage: duecourse ${command.name} ${command.usage}`,
    '',
    ...Object.entries(optionsOf(command)).map(([name, { value, many, says }]) =>
      row(
        `--${name}${value === undefined ? '' : ` ${value}`}`,
        `${says}${many === true ? ' (may be given several times)' : ''}`
      )
    ),
    ...(command.more === undefined ? [] : ['', command.more]),
    ''
  ].join('\n')
