export type Timed = Readonly<{ name: string; run: () => unknown }>

/** CPU time of this process, on all its threads, in microseconds: what other programs do meanwhile does not count. */
async function cpuOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

export const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN

const ROUNDS = 5
/** In each round everybody gets at least this long, so that the quick ones are not measured by a glance. */
const ROUND_TAKES = 250_000
/** V8 takes its time to settle on code for some thousand closures: after two seconds a whole assessment may still take half as long again. */
const WARM_UP = 5_000_000
/** Whoever takes longer than this for one run is measured in every other round only. */
const SLOW = 5_000_000

/** The median CPU time of one run of each, in microseconds: warmed up, then measured in turns, so that a slow minute is a slow minute for all. */
export async function measure(all: readonly Timed[], progress: (says: string) => void): Promise<readonly number[]> {
  const slow = new Set<Timed>()
  for (const one of all) if ((await warmUp(one, progress)) > SLOW) slow.add(one)
  const times = new Map(all.map((one): [Timed, number[]] => [one, []]))
  for (let round = 0; round < ROUNDS; round++) {
    const inTurn = all.filter((one) => round % 2 === 0 || !slow.has(one))
    progress(`round ${round + 1} of ${ROUNDS}`)
    for (const one of inTurn) times.get(one)?.push(await oneRound(one))
  }
  return all.map((one) => median(times.get(one) ?? []))
}

/** How long the last run took. */
async function warmUp({ name, run }: Timed, progress: (says: string) => void): Promise<number> {
  let [spent, last] = [0, 0]
  while (spent < WARM_UP) {
    last = await cpuOf(run)
    spent += last
  }
  progress(`warmed up: ${name}, ${Math.round(last)} µs a run`)
  return last
}

async function oneRound({ run }: Timed): Promise<number> {
  let [spent, runs] = [0, 0]
  while (spent < ROUND_TAKES) {
    spent += await cpuOf(run)
    runs++
  }
  return spent / runs
}

/** In milliseconds: what this process had of the processors, and what passed on the clock. */
export type Spent = Readonly<{ cpu: number; wall: number }>

export async function onceThrough(run: () => unknown): Promise<Spent> {
  const start = performance.now()
  const cpu = await cpuOf(run)
  return { cpu: cpu / 1000, wall: performance.now() - start }
}

/** The median of some runs, warmed up first; for what takes milliseconds, and need not be measured in turns. */
export async function steady(one: Timed, progress: (says: string) => void): Promise<Spent> {
  await warmUp(one, progress)
  const runs: Spent[] = []
  for (let i = 0; i < STEADY; i++) runs.push(await onceThrough(one.run))
  return { cpu: median(runs.map(({ cpu }) => cpu)), wall: median(runs.map(({ wall }) => wall)) }
}

const STEADY = 31

/** Below which of them so large a share lies: 0.99 of them lie below the 99th percentile. */
export const percentile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN
