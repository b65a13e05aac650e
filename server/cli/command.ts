import type { ExitCode, Shell } from './shell.ts'

/** An option as help shows it: `value` is what stands for its value there, and left out for a flag. */
export type Option = Readonly<{ value?: string; many?: true; says: string }>

/** What was given on the command line, by name. */
export type Given = Readonly<{
  args: readonly string[]
  flag: (name: string) => boolean
  value: (name: string) => string | undefined
  values: (name: string) => readonly string[]
}>

/** A sentence for somebody who did not say it right. */
export type Misuse = Readonly<{ misuse: string }>

export type Command = Readonly<{
  name: string
  /** What it does, in a line. */
  says: string
  /** What follows its name, as help shows it. */
  usage: string
  /** How many arguments it takes. */
  takes: Readonly<{ least: number; most: number }>
  options: Readonly<Record<string, Option>>
  /** Whether it can read what a server has published. */
  published?: true
  /** More help, in paragraphs. */
  more?: string
  run: (given: Given, shell: Shell) => ExitCode | Misuse | Promise<ExitCode | Misuse>
}>

export const JSON_OPTION: Option = { says: 'answer with JSON' }

export const misuse = (sentence: string): Misuse => ({ misuse: sentence })
