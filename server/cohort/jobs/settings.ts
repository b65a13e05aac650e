import { type JobSettings, USUAL_JOBS } from './jobs.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** How many cohorts this server takes, how large they may be, and how long it keeps them. */
export type JobLimits = Required<Pick<JobSettings, 'atOnce' | 'held' | 'most' | 'kept'>>

/** The bounds of each setting. What is kept stays in memory, so that nothing stays for longer than a day. */
const SETTINGS = {
  DUECOURSE_COHORTS_AT_ONCE: { of: 'atOnce', most: 64, says: 'caseloads that are worked on at once' },
  DUECOURSE_COHORTS_KEPT: { of: 'held', most: 1000, says: 'caseloads that are kept' },
  DUECOURSE_COHORT_CHILDREN: { of: 'most', most: 1_000_000, says: 'children of one caseload' },
  DUECOURSE_COHORT_MINUTES: { of: 'kept', most: 1440, says: 'minutes for which a caseload is kept' }
} as const satisfies Readonly<Record<string, Readonly<{ of: keyof JobLimits; most: number; says: string }>>>

const MINUTE = 60_000

/** Reads the limits, or says everything that is wrong with them. */
export function readJobLimits(env: Environment): JobLimits | Readonly<{ wrong: readonly string[] }> {
  const limits = { ...USUAL_JOBS } as { -readonly [K in keyof JobLimits]: number }
  const wrong: string[] = []
  for (const [name, { of, most, says }] of Object.entries(SETTINGS)) {
    const text = env[name]
    if (!text) continue
    const value = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Infinity
    if (value > most) wrong.push(`${name} is to be a whole number from 1 to ${most}: ${says}`)
    else limits[of] = of === 'kept' ? value * MINUTE : value
  }
  if (!env['DUECOURSE_COHORTS_KEPT']) limits.held = Math.max(limits.held, limits.atOnce)
  if (limits.held < limits.atOnce)
    wrong.push('DUECOURSE_COHORTS_KEPT is not to be less than DUECOURSE_COHORTS_AT_ONCE: what is worked on is kept')
  return wrong.length > 0 ? { wrong } : limits
}
