import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFaults } from '../../engine/cohort/faults.ts'
import { day } from '../../engine/days/day.ts'
import type { CohortUnit } from '../../engine/returns/unit.ts'
import { taskFor } from '../../server/cohort/asked.ts'
import { returnFormat } from '../../server/cohort/format.ts'
import type { Intake } from '../../server/cohort/intake/given.ts'
import { dutiesIn } from '../../server/cohort/lists.ts'
import type { CohortGiven, CohortTask } from '../../server/cohort/run/cohort-task.ts'
import { inOrder } from '../../server/cohort/run/in-order.ts'
import { makePool, type Pool, WorkerFailed } from '../../server/cohort/run/pool.ts'
import { Cancelled, type Progress, runCohort, TooManyChildren } from '../../server/cohort/run/run-cohort.ts'
import { splitLines } from '../../server/cohort/run/split-lines.ts'
import { procedureFrom, textsOf } from '../../server/cohort/run/texts.ts'
import { shippedStore } from '../server/serving.ts'

const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

async function* from<T>(all: Iterable<T>): AsyncGenerator<T> {
  for (const one of all) yield one
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('work in order', () => {
  test('comes out as it went in, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), async (waits, most) => {
        const given = inOrder(
          from(waits.map((wait, n) => ({ wait, n }))),
          async ({ wait, n }) => {
            await later(wait)
            return n
          },
          most
        )
        expect(await allOf(given)).toEqual(waits.map((_, n) => n))
      }),
      { numRuns: 30 }
    )
  })

  test('is never more than so much at once, and none is begun that nobody takes', async () => {
    let [begun, under, mostUnder] = [0, 0, 0]
    const work = async (n: number): Promise<number> => {
      begun++
      mostUnder = Math.max(mostUnder, ++under)
      await later(1)
      under--
      return n
    }
    const given = inOrder(from(Array.from({ length: 100 }, (_, n) => n)), work, 3)
    await given.next()
    await later(20)
    expect(begun).toBeLessThanOrEqual(4)
    expect(mostUnder).toBeLessThanOrEqual(3)
    await given.return()
    await later(20)
    expect(begun).toBeLessThanOrEqual(4)
  })

  test('gives what is ready while nothing more comes', async () => {
    const { promise: never } = Promise.withResolvers<void>()
    const source = async function* (): AsyncGenerator<number> {
      yield 1
      await never
    }
    const given = inOrder(source(), async (n) => n * 2, 4)
    expect(await given.next()).toEqual({ done: false, value: 2 })
  })

  test('fails where a piece of it fails, after what came before it', async () => {
    const given = inOrder(
      from([1, 2, 3]),
      async (n) => {
        if (n === 2) throw new Error('two')
        return n
      },
      3
    )
    expect(await given.next()).toEqual({ done: false, value: 1 })
    await expect(given.next()).rejects.toThrow('two')
  })
})

describe('lines', () => {
  const encoder = new TextEncoder()
  const split = async (pieces: readonly Uint8Array[], longest: number, most: number) =>
    allOf(splitLines(from(pieces), { longest, most }))

  test('are the same in whatever pieces they come, with the number of the first in each batch', async () => {
    const line = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', ''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 20 }),
        fc.boolean(),
        fc.array(fc.nat(200), { maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        async (lines, isEnded, cuts, most) => {
          const bytes = encoder.encode(lines.join('\n') + (isEnded ? '\n' : ''))
          const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
          const batches = await split(
            places.slice(1).map((end, i) => bytes.subarray(places[i], end)),
            1000,
            most
          )
          expect(Buffer.concat(batches.map((batch) => batch.bytes)).toString()).toBe(new TextDecoder().decode(bytes))
          let first = 1
          for (const batch of batches) {
            expect(batch.first).toBe(first)
            const ends = batch.bytes.filter((byte) => byte === 0x0a).length
            expect(ends).toBeLessThanOrEqual(most)
            first += ends
          }
        }
      )
    )
  })

  test('longer than what is sent at once go as they are, and no batch is empty', async () => {
    const long = 'x'.repeat(700_000)
    const bytes = encoder.encode([long, 'a', 'b', long, long, 'c'].join('\n'))
    const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, n) =>
      bytes.slice(n * 65_536, (n + 1) * 65_536)
    )
    const batches = await split(pieces, 1_000_000, 64)
    expect(Buffer.concat(batches.map((batch) => batch.bytes)).equals(bytes)).toBe(true)
    expect(batches.map((batch) => batch.bytes.length > 0)).not.toContain(false)
    expect(batches.map(({ first }) => first)).toEqual([...new Set(batches.map(({ first }) => first))])
  })

  test('that are too long are cut where nobody reads them any more, and the next is whole', async () => {
    const pieces = [...Array.from({ length: 50 }, () => encoder.encode('x'.repeat(100))), encoder.encode('x\nnext\n')]
    const batches = await split(pieces, 300, 5)
    const text = Buffer.concat(batches.map(({ bytes }) => bytes)).toString()
    expect(text.split('\n')).toEqual(['x'.repeat(301), 'next', ''])
  })
})

let pool: Pool
beforeAll(() => {
  pool = makePool(2)
})
afterAll(() => pool.close())

const york = () => textsOf(shippedStore(), 'york')

const caseText = (n: number): string =>
  JSON.stringify({
    case: `C-${n}`,
    care: [{ from: '2026-01-12' }],
    reviews: [{ completed: '2026-02-09' }],
    complete: ['reviews']
  })

const unit = (n: number, text = caseText(n)): CohortUnit => ({
  from: 'case',
  place: { file: 'cases.ndjson', line: n },
  group: n % 2 === 0 ? 'even' : 'odd',
  text
})

const intakeOf = (units: Iterable<CohortUnit> | AsyncIterable<CohortUnit>, more: Partial<Intake> = {}): Intake => ({
  kind: 'cases',
  order: 'sorted',
  window: undefined,
  children: () => undefined,
  bytes: undefined,
  units: () => (Symbol.asyncIterator in units ? units : from(units)),
  read: () => 0,
  close: async () => undefined,
  ...more
})

const TODAY = day('2026-05-10')

const taskOf = (more: Partial<CohortTask> = {}): CohortTask => ({
  ...taskFor({ procedure: york() }, { each: true, lines: [{ which: 'all' }] }, undefined, returnFormat(), TODAY),
  ...more
})

const units = (count: number): CohortUnit[] => Array.from({ length: count }, (_, n) => unit(n + 1))

describe('a procedure as texts', () => {
  test('is read again as it was', () => {
    const again = procedureFrom(york())
    const real = shippedStore().procedure('york')
    if ('unknown' in real) throw new Error('there is no york')
    expect(again.local.rules.map(({ key }) => key)).toEqual(real.local.rules.map(({ key }) => key))
    expect(again.law?.versions.map(({ ruleset }) => ruleset.version)).toEqual(
      real.law?.versions.map(({ ruleset }) => ruleset.version)
    )
  })

  test('with what was asked of it: a version, and readings', () => {
    const query = { version: '2024-03-15', readings: ['Y2.2/three-months'] }
    const again = procedureFrom(textsOf(shippedStore(), 'york', query))
    const real = shippedStore().procedure('york', query)
    if ('unknown' in real) throw new Error('there is no york')
    const ruleOf = (procedure: typeof real) => procedure.local.byKey.get('Y2.2')?.versions[0]?.rule?.body
    expect(ruleOf(again)).toEqual(ruleOf(real))
  })
})

describe('a run', () => {
  test('takes every child once, in order, over all workers', async () => {
    const seen: string[] = []
    const progress: Progress[] = []
    const result = await runCohort(taskOf(), intakeOf(units(230), { children: () => 230 }), pool, {
      sink: ({ lines }) => void seen.push(...new Set(dutiesIn(lines[0]).map(({ child }) => child))),
      onProgress: (one) => progress.push(one)
    })
    expect([...new Set(seen)]).toEqual(Array.from({ length: 230 }, (_, n) => `C-${n + 1}`))
    expect([result.children, result.assessed]).toEqual([230, 230])
    expect(progress.map(({ children }) => children)).toEqual([50, 100, 150, 200, 230])
    expect(progress.at(-1)).toMatchObject({ ofChildren: 230, share: 1 })
  })

  test('comes to the same with one worker as with two', async () => {
    const one = makePool(1)
    const [alone, together] = [
      await runCohort(taskOf(), intakeOf(units(120)), one, {}),
      await runCohort(taskOf(), intakeOf(units(120)), pool, {})
    ]
    expect(alone).toEqual(together)
    await one.close()
  })

  test('a child that cannot be read is one fault, and the others are none the worse for it', async () => {
    const bad = [
      unit(1),
      unit(2, 'nonsense'),
      unit(3, '{"care":[{"from":"2026-02-30"}]}'),
      unit(4, '{"care":7}'),
      unit(5)
    ]
    const given: CohortGiven[] = []
    const result = await runCohort(taskOf(), intakeOf(bad), pool, { sink: (one) => void given.push(one) })
    expect([result.children, result.assessed]).toEqual([5, 2])
    const faults = given.flatMap((one) => one.faults)
    expect(new Set(faults.map(({ place }) => place.line))).toEqual(new Set([2, 3, 4]))
    expect(faults.every(({ severity }) => severity === 'unusable')).toBe(true)
    expect(JSON.stringify(faults)).not.toContain('nonsense')
    expect(result.faults.reduce((sum, { count }) => sum + count, 0)).toBe(faults.length)
  })

  test('takes in no more than it works on, while nobody takes what comes of it', async () => {
    let read = 0
    const endless = async function* (): AsyncGenerator<CohortUnit> {
      for (;;) yield unit(++read)
    }
    const { promise: never } = Promise.withResolvers<void>()
    const stop = new AbortController()
    const run = runCohort(taskOf(), intakeOf(endless()), pool, { signal: stop.signal, sink: () => never })
    run.catch(() => undefined)
    await expect.poll(() => read, { timeout: 30_000 }).toBeGreaterThan(0)
    await later(1500)
    expect(read).toBeLessThanOrEqual(50 * (2 * 2 + 2))
    stop.abort()
  })

  test('ends soon when it is cancelled, and closes what it read from', async () => {
    let isClosed = false
    const endless = async function* (): AsyncGenerator<CohortUnit> {
      try {
        for (let n = 1; ; n++) yield unit(n)
      } finally {
        isClosed = true
      }
    }
    const stop = new AbortController()
    let children = 0
    const run = runCohort(taskOf(), intakeOf(endless()), pool, {
      signal: stop.signal,
      onProgress: (progress) => {
        ;({ children } = progress)
        if (children >= 100) stop.abort()
      }
    })
    await expect(run).rejects.toThrow(Cancelled)
    expect(isClosed).toBe(true)
    expect(children).toBeLessThan(500)
  })

  test('of more children than may be ends', async () => {
    await expect(runCohort(taskOf(), intakeOf(units(200)), pool, { most: 120 })).rejects.toThrow(TooManyChildren)
  })

  test('from a source that breaks fails as the source did', async () => {
    const breaking = async function* (): AsyncGenerator<CohortUnit> {
      yield unit(1)
      throw new Error('the file broke off')
    }
    await expect(runCohort(taskOf(), intakeOf(breaking()), pool, {})).rejects.toThrow('the file broke off')
  })

  test('by two procedures tells what would change', async () => {
    const changes: CohortGiven['changes'][number][] = []
    const against = textsOf(shippedStore(), 'brighton-and-hove')
    const result = await runCohort(taskOf({ against }), intakeOf(units(10)), pool, {
      sink: (given) => void changes.push(...given.changes)
    })
    expect(result.against?.whatIf.children).toBe(10)
    expect(new Set(changes.map(({ child }) => child)).size).toBe(result.against?.whatIf.changedChildren)
    expect(result.against?.changes.length).toBeGreaterThan(0)
  })

  test('groups by what each child has', async () => {
    const { measures } = await runCohort(taskOf(), intakeOf(units(20)), pool, {})
    expect(measures.groups).toEqual(['even', 'odd'])
  })

  test('adds the faults of files to those of children', async () => {
    const faults = emptyFaults()
    faults.set('x', { code: 'OF_A_FILE', severity: 'doubtful', message: 'of a file', count: 3, places: [] })
    const result = await runCohort(taskOf(), intakeOf([unit(1, 'nonsense')]), pool, { faults })
    expect(result.faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['OF_A_FILE', 'NOT_JSON']))
  })
})

describe('a worker that', () => {
  test('cannot read its texts is one clear error', async () => {
    const broken = taskOf({ procedure: { ...york(), vocabulary: 'nonsense: [' } })
    await expect(runCohort(broken, intakeOf(units(3)), pool, {})).rejects.toThrow(WorkerFailed)
    expect((await runCohort(taskOf(), intakeOf(units(3)), pool, {})).assessed).toBe(3)
  })

  test('dies is one clear error and no hang, and the next run has another', async () => {
    const own = makePool(2)
    let given = 0
    const run = runCohort(taskOf(), intakeOf(units(2000)), own, {
      sink: async () => {
        if (++given === 3) await own.close()
      }
    })
    await expect(run).rejects.toThrow(WorkerFailed)
    expect((await runCohort(taskOf(), intakeOf(units(60)), own, {})).assessed).toBe(60)
    await own.close()
  })

  test('takes too long is ended', async () => {
    const impatient = makePool(1, 1)
    await expect(runCohort(taskOf(), intakeOf(units(50)), impatient, {})).rejects.toThrow('took too long')
    await impatient.close()
  })
})
