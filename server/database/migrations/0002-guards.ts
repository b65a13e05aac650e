import type { Step } from '../where.ts'
import { postgresGuards } from './0002-guards-postgres.ts'
import { sqliteGuards } from './0002-guards-sqlite.ts'

/**
 * What must hold whatever the program does: nobody approves what they wrote, nothing is published that nobody else approved, and nothing
 * that has been published or recorded is changed or deleted. Every refusal bears the name of its rule.
 */
export const guards: Step = { sqlite: sqliteGuards, postgres: postgresGuards }
