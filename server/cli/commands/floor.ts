import { checkFloor } from '../../../engine/floor/check.ts'
import type { FloorCheck, FloorFinding } from '../../../engine/floor/finding.ts'
import { type Command, JSON_OPTION } from '../command.ts'
import { refused } from '../report.ts'
import { askedFor } from '../which.ts'

/** Holds a council's timescales to the law. */
export const floorCommand: Command = {
  name: 'floor',
  says: 'hold each timescale of a council to the law, on every start day that the calendar knows',
  usage: 'RULESET',
  takes: { least: 1, most: 1 },
  published: true,
  options: { version: { value: 'DAY', says: 'this version, instead of the newest' }, json: JSON_OPTION },
  more: 'Exit code 1 says that a timescale is later than what binds as law on some start day.',
  run: (given, shell) => {
    const store = shell.store()
    if (!store.ok) return refused(shell, store.problems)
    const version = given.value('version')
    const procedure = askedFor(store.value, given.args[0] ?? '', version === undefined ? {} : { version })
    if ('misuse' in procedure) return procedure
    const check = checkFloor(procedure)
    shell.out(given.flag('json') ? JSON.stringify(check, null, 2) : linesOf(check).join('\n'))
    return check.passed ? 0 : 1
  }
}

function linesOf(check: FloorCheck): readonly string[] {
  const { ruleset, version, law, calendar, findings, notNamed, says } = check
  return [
    `${ruleset} ${version}${law === undefined ? '' : ` held to ${law}`}, by the calendar ${calendar.name} ${calendar.version}`,
    says,
    ...findings.flatMap(findingLines),
    ...(notNamed.length === 0
      ? []
      : [
          '',
          'No local rule stands on these, which are answered on their own:',
          ...notNamed.map((one) => `  ${one.says}`)
        ])
  ]
}

const findingLines = (finding: FloorFinding): readonly string[] => [
  '',
  finding.says,
  ...finding.beside.map(({ says }) => `  ${says}`)
]
