import type { Command } from './command.ts'
import { assessCommand } from './commands/assess.ts'
import { calendarCommand } from './commands/calendar.ts'
import { coverageCommand } from './commands/coverage.ts'
import { examplesCommand } from './commands/examples.ts'
import { explainCommand } from './commands/explain.ts'
import { scheduleCommand } from './commands/schedule.ts'
import { validateCommand } from './commands/validate.ts'

/** In the order in which somebody meets them. */
export const COMMANDS: readonly Command[] = [
  validateCommand,
  assessCommand,
  scheduleCommand,
  explainCommand,
  examplesCommand,
  coverageCommand,
  calendarCommand
]
