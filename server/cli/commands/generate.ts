import { eachMadeChild } from '../../../engine/synthetic/returns.ts'
import type { Years } from '../../../engine/synthetic/return-life.ts'
import { type Command, type Given, type Misuse, misuse } from '../command.ts'
import { whyNotWritten } from '../output.ts'
import { progressBar } from '../progress.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { writeReturn } from '../write-return.ts'

const MOST_CHILDREN = 10_000_000
const [FIRST_YEAR, LAST_YEAR] = [2019, 2099]

/** A made-up return, for trying things out and for measuring at any size. */
export const generateCommand: Command = {
  name: 'generate',
  says: 'write a made-up national return, of no child, for trials and measurements',
  usage: '--to FOLDER',
  takes: { least: 0, most: 0 },
  options: {
    to: { value: 'FOLDER', says: 'where the files go, in a folder for each year; nothing is written over' },
    children: { value: 'NUMBER', says: 'how many children; 1000 if left out' },
    years: { value: 'NUMBER', says: 'how many collection years that follow one another; 1 if left out' },
    until: {
      value: 'YEAR',
      says: 'the calendar year in which the last of them ends; the latest that is over if left out'
    },
    seed: { value: 'NUMBER', says: 'the same number gives the same return again; 1 if left out' },
    unsorted: { says: 'children in no order' },
    faults: { says: 'with rows that are wrong in the ways that returns are' },
    teams: { says: 'with a file that says which team each child belongs to' }
  },
  more: [
    'Examples:',
    '  duecourse generate --to made-up/ --years 3 --teams',
    '  duecourse cohort york --from made-up/ --by TEAM',
    'Reviews are spaced as they are in life, some late and some not held. Reviews of short breaks are left out, as the guide to the return asks.'
  ].join('\n'),
  run: (given, shell) => {
    const [children, years] = [
      numberOf(given, 'children', [1, MOST_CHILDREN], 1000),
      numberOf(given, 'years', [1, 10], 1)
    ]
    const seed = numberOf(given, 'seed', [0, 4_294_967_295], 1)
    const until = numberOf(given, 'until', [FIRST_YEAR, LAST_YEAR], latestYear(shell.today()))
    const to = given.value('to')
    if (to === undefined) return misuse('say where the files go: --to FOLDER')
    for (const one of [children, years, seed, until]) if (typeof one === 'object') return one
    const last = Number(until)
    return write(
      { seed: Number(seed), children: Number(children), to, years: { first: last - Number(years) + 1, last } },
      given,
      shell
    )
  }
}

/** The collection year that ended last, by the calendar year of its 31 March. */
const latestYear = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5) > '03-31' ? 0 : 1)

function numberOf(
  given: Given,
  name: string,
  [least, most]: readonly [number, number],
  usual: number
): number | Misuse {
  const text = given.value(name)
  if (text === undefined) return usual
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1
  return value >= least && value <= most
    ? value
    : misuse(`--${name} ${text} is not a whole number from ${least} to ${most}`)
}

type Wish = Readonly<{ seed: number; children: number; to: string; years: Years }>

function write({ seed, children, to, years }: Wish, given: Given, shell: Shell): ExitCode {
  const bar = progressBar('children')
  let done = 0
  try {
    const made = eachMadeChild({ seed, years, faults: given.flag('faults') }, children, given.flag('unsorted'))
    writeReturn(made, to, { years, teams: given.flag('teams') }, () => {
      done++
      bar.show({ done, share: done / children })
    })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return refused(shell, [{ code: 'NOT_WRITABLE', message: whyNotWritten(error), file: to }], {
      name: to,
      text: '',
      quoted: false
    })
  } finally {
    bar.end()
  }
  shell.out(`${children} made-up children in ${to}`)
  return 0
}
