import process from 'node:process'
import type { Parameters } from 'fast-check'

/** The seed of every run, so that a failure in one place is the same failure everywhere; DUECOURSE_SEED takes another. */
const SEED = Number(process.env['DUECOURSE_SEED'] ?? 20_261_122)

/** So many runs of a property, or as many as DUECOURSE_RUNS says. */
export const runs = (usual: number): Pick<Parameters, 'seed' | 'numRuns'> => ({
  seed: SEED,
  numRuns: Number(process.env['DUECOURSE_RUNS'] ?? usual)
})

/** For planted faults: enough runs to find each, whatever DUECOURSE_RUNS says, and no time spent on making the example small. */
export const hunt = (most: number): Pick<Parameters, 'seed' | 'numRuns' | 'endOnFailure'> => ({
  seed: SEED,
  numRuns: most,
  endOnFailure: true
})
