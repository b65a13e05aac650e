import type { Command } from './command.ts'
import { assessCommand } from './commands/assess.ts'
import { auditCommand } from './commands/audit.ts'
import { backupCommand } from './commands/backup.ts'
import { calendarCommand } from './commands/calendar.ts'
import { cohortCommand } from './commands/cohort.ts'
import { compareCommand } from './commands/compare.ts'
import { coverageCommand } from './commands/coverage.ts'
import { diffCommand } from './commands/diff.ts'
import { examplesCommand } from './commands/examples.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { floorCommand } from './commands/floor.ts'
import { generateCommand } from './commands/generate.ts'
import { importCommand } from './commands/import.ts'
import { linkCommand } from './commands/link.ts'
import { receiptCommand } from './commands/receipt.ts'
import { restoreCommand } from './commands/restore.ts'
import { scheduleCommand } from './commands/schedule.ts'
import { validateCommand } from './commands/validate.ts'

/** In the order in which somebody meets them. */
export const COMMANDS: readonly Command[] = [
  validateCommand,
  assessCommand,
  scheduleCommand,
  explainCommand,
  cohortCommand,
  generateCommand,
  examplesCommand,
  coverageCommand,
  diffCommand,
  compareCommand,
  floorCommand,
  calendarCommand,
  receiptCommand,
  auditCommand,
  exportCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  linkCommand
]
