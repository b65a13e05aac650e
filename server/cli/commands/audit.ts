import { recordLines, recordTable } from '../../record/export.ts'
import { verificationSays } from '../../record/says.ts'
import { verifyRecord } from '../../record/verify.ts'
import { didYouMean } from '../arguments.ts'
import { type Command, type Given, JSON_OPTION, type Misuse, misuse } from '../command.ts'
import { checkpointsIn, DATABASE_OPTIONS, placeOf, reading } from '../database.ts'
import type { ExitCode, Shell } from '../shell.ts'

/** Says whether the record is as it was written, or gives it out. */
export const auditCommand: Command = {
  name: 'audit',
  says: 'say whether the record of everything that was done is as it was written, or give it out',
  usage: 'verify | export',
  takes: { least: 1, most: 1 },
  options: {
    ...DATABASE_OPTIONS,
    format: { value: 'FORMAT', says: 'of an export: csv (the usual) or ndjson' },
    json: JSON_OPTION
  },
  more: 'A server may be running. Exit code 1 of verify says that the record is not as it was written; the first entry that is not is named.',
  run: (given, shell) => {
    const [what = ''] = given.args
    if (what === 'verify') return verify(given, shell)
    if (what === 'export') return giveOut(given, shell)
    return misuse(`the record cannot be ${what}${didYouMean(what, ['verify', 'export'])}`)
  }
}

function verify(given: Given, shell: Shell): Promise<ExitCode> {
  const place = placeOf(given)
  return reading(shell, place, async ({ db }) => {
    const verification = await verifyRecord(db, checkpointsIn(place.checkpoints))
    const says = verificationSays(verification)
    shell.out(given.flag('json') ? JSON.stringify({ ...verification, says }, null, 2) : says.join('\n'))
    return verification.sound ? 0 : 1
  })
}

const FORMATS = { csv: recordTable, ndjson: recordLines } as const

function giveOut(given: Given, shell: Shell): Promise<ExitCode> | Misuse {
  const format = given.value('format') ?? 'csv'
  if (format !== 'csv' && format !== 'ndjson')
    return misuse(
      `there is no format ${format}${didYouMean(format, Object.keys(FORMATS)) || '; there are csv and ndjson'}`
    )
  return reading(shell, placeOf(given), async ({ db }) => {
    for await (const line of FORMATS[format](db)) shell.out(line.replace(/\r?\n$/, format === 'csv' ? '\r' : ''))
    return 0
  })
}
