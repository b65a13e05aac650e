import type { DutyLine } from '../../../engine/cohort/model.ts'
import type { Choice } from '../../components/select.tsx'
import { dutyName } from '../../pictures/figure-words.ts'

export const ANY = ''

/** Which lines of a worklist are wanted. */
export type Sift = Readonly<{ team: string; duty: string; standing: string }>

const NO_TEAM = 'No team given'

const teamOf = ({ group }: DutyLine): string => group ?? NO_TEAM

export const isOverdue = ({ state }: DutyLine): boolean => state === 'overdue' || state === 'called-for'

export const sifted = (lines: readonly DutyLine[], { team, duty, standing }: Sift): readonly DutyLine[] =>
  lines.filter(
    (line) =>
      (team === ANY || teamOf(line) === team) &&
      (duty === ANY || line.rule === duty) &&
      (standing === ANY || isOverdue(line) === (standing === 'overdue'))
  )

/** The teams that are there, with how many lines each has. */
export const teamsIn = (lines: readonly DutyLine[]): readonly Choice[] =>
  choicesOf(lines, teamOf, teamOf).toSorted((a, b) => (a.value < b.value ? -1 : 1))

/** The duties that are there, the most frequent first. */
export const dutiesIn = (lines: readonly DutyLine[]): readonly Choice[] =>
  choicesOf(
    lines,
    ({ rule }) => rule,
    (line) => `${line.provision} ${dutyName(line)}`
  )

function choicesOf(
  lines: readonly DutyLine[],
  value: (line: DutyLine) => string,
  text: (line: DutyLine) => string
): readonly Choice[] {
  return [...Map.groupBy(lines, value)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([key, of]) => ({ value: key, text: `${of[0] === undefined ? key : text(of[0])} (${of.length})` }))
}
