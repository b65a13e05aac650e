import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CST, Lexer, parse } from 'yaml'
import { type Applied, applyEdits, type Data, type Edit } from '../../engine/index.ts'
import { valueOf } from '../read/small.ts'

const RULESETS = resolve(import.meta.dirname, '../../rulesets')

export const shipped = (path: string): string => readFileSync(resolve(RULESETS, path), 'utf8')

export const RULESET_FILES = ['york/2024-03-15.yaml', 'brighton-and-hove/2018-11-01.yaml', 'england/2020-09-26.yaml']

/** What a text says, read by the package alone and not by anything of ours. */
export const said = (text: string): Record<string, Data> =>
  parse(text, { schema: 'core', uniqueKeys: false }) as Record<string, Data>

/** All comments of a text, in order of the alphabet. */
export function commentsOf(text: string): readonly string[] {
  let inScalar = false
  const found: string[] = []
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = inScalar ? 'text' : CST.tokenType(lexeme)
    inScalar = type === 'scalar'
    if (type === 'comment') found.push(lexeme)
  }
  return found.sort()
}

/** What is in one list and not, or less often, in the other. */
export function missingFrom(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some]
  return all.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** The text before and after all that two texts do not have in common, in whole lines. */
export function linesTouched(before: string, after: string): Readonly<{ from: number; to: number; put: number }> {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - from && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { from, to: a.length - tail, put: b.length - tail }
}

export const edited = (text: string, ...edits: readonly Edit[]): string => applied(text, ...edits).text

export const applied = (text: string, ...edits: readonly Edit[]): Applied => valueOf(applyEdits(text, edits))

/** A ruleset in every layout that people write, with a comment wherever one can stand. */
export const CROWDED = `# over the whole
language: 1   # one
ruleset: crowded
version: 2026-01-01
title: 'A title' # in quotes
issuedBy: "Somebody"
# over inForce
inForce: { from: 2026-01-01 } # after inForce
source:
  # inside source
  edition: first
calendar: england-and-wales

conditions:
  # over the first condition
  first-one: { fact: review-number, operator: equal, value: 1 } # after the first

  # --- a heading
  # over the second
  second-one:
    any: # after any
      # over a part
      - { fact: short-breaks, operator: equal, value: true } # after a part
      - not: { condition: first-one }
    # further in than the second

facts:
  settled: { label: the child is settled, otherwise: not, type: yes-no, scope: child, knownBy: social-worker }

sections: # after sections
- { id: "1", title: One } # after one
# over two
- id: "2"
  title: Two

provisions:
  # over A1
  - id: A1 # after A1
    section: "1"
    strength: should   # after strength
    title: First   # after title
    who: [social-worker, iro] # after who
    # over timescale
    timescale: # after timescale
      # over within
      within: 20 working days # after within
      of: review-day
      # under of
      met: record-sent
      when:
        all:
          # over a
          - { fact: a, operator: equal, value: true } # after a
          - { fact: b, operator: equal, value: true }
          # over c
          - { fact: c, operator: equal, value: true }
    # over readings
    readings:
      - id: one
        # over doubt
        doubt: a doubt
        taken: so
        by: us
        on: 2026-01-01
        alternative: { says: other, timescale: { within: 15 working days, when: null } } # after alternative

      - id: two
        doubt: another
        taken: >-
          so and

          so
        by: us
        on: 2026-01-01
        alternative: { says: third }
      # further in than the list of A1

  # --- a second heading

  # stands alone

  # over A2
  - # under the dash
    id: A2
    section: "2"
    strength: must
    title: >-
      a long text in
      two lines
    seeAlso:
      - A1 # after A1 in seeAlso
      - A3
    check: { requires: { fact: "quoted", operator: equal, value: true } } # after check
  - id: A3
    section: "2"
    strength: may
    title: third
    # over rules
    rules:
      - name: one # after name
        # over trigger
        trigger:
          events: [
            school-exclusion, # after an event
            visit
          ]
          callsFor: notification
          met: iro-told
      # over rule two
      - { name: two, agenda: { item: permanence-plan } } # after rule two
  # the end of provisions
# the end of it all
`
