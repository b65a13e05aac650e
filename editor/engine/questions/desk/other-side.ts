import { addDays, isoDay, parseDay } from '../../../../engine/index.ts'
import { judgeExample, readyExample } from '../../../../engine/examples/run.ts'
import { assess } from '../../../../engine/assess/assess.ts'
import type { DataOfExample, Edit } from '../../../../engine/edit/edit.ts'
import type { Example, Expected } from '../../../../engine/model/example.ts'
import type { Answering } from '../../answer.ts'
import type { Turn } from '../../queue.ts'
import { type ExampleGround, exampleGround } from './example-ground.ts'

/** How far to look for the other side, in days or in units of a number, nearest first. */
const REACH = 45

/** Of an example, the nearest case that is answered otherwise: one thing in it moved by as little as it takes. */
export const otherSide: Answering<'otherSide'> = async (asked, library, turn) => {
  const at = await exampleGround(asked, library)
  if (!at.read.ok) return { problems: at.read.problems }
  const example = at.read.value.examples[asked.index]
  const asks = example === undefined ? undefined : firstPlain(example)
  if (example === undefined || asks === undefined) return { problems: [CANNOT] }
  const taken = new Set(at.read.value.examples.map(({ it }) => it))
  const found = await nearest(example, asks, at, turn)
  if (found === undefined) return { problems: [CANNOT] }
  const made: DataOfExample = {
    it: freeName(`${example.it}, and otherwise where ${found.what}`, taken),
    ...(example.readings !== undefined && { readings: example.readings }),
    case: found.example.case,
    asOf: found.example.asOf,
    gives: { [asks.key]: found.expected }
  }
  const edits: readonly Edit[] = [{ do: 'addExample', example: made, after: example.it }]
  return { edits, says: `${asks.key} is then ${found.got}, where ${found.what}` }
}

const CANNOT = {
  code: 'NO_OTHER_SIDE',
  message: 'no case close to this one is answered otherwise',
  help: 'add an example by hand'
} as const

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`
  return free
}

type Asks = Readonly<{ key: string; expected: Expected; state: string }>

/** The first answer that is one state of one thing. */
function firstPlain({ gives }: Example): Asks | undefined {
  for (const [key, expected] of Object.entries(gives)) {
    const state = stateIn(expected)
    if (state !== undefined) return { key, expected, state }
  }
  return undefined
}

function stateIn(expected: Expected): string | undefined {
  if (typeof expected === 'string') return expected
  return Array.isArray(expected) || !('is' in expected) ? undefined : expected.is
}

type Found = Readonly<{ example: Example; got: string; expected: Expected; what: string }>

async function nearest(example: Example, asks: Asks, at: ExampleGround, turn: Turn): Promise<Found | undefined> {
  const places = [...leaves(example.case, ['case']), { path: ['asOf'], value: example.asOf }]
  for (let by = 1; by <= REACH; by++) {
    for (const sign of [1, -1]) {
      for (const place of places) {
        await turn()
        const found = tried(example, asks, place, by * sign, at)
        if (found !== undefined) return found
      }
    }
  }
  return undefined
}

type Place = Readonly<{ path: readonly (string | number)[]; value: unknown }>

function leaves(value: unknown, path: readonly (string | number)[]): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, [...path, index]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]))
  return [{ path, value }]
}

function moved(value: unknown, by: number): unknown {
  if (typeof value === 'boolean') return Math.abs(by) === 1 && by === 1 ? !value : undefined
  if (typeof value === 'number') return value + by < 0 ? undefined : value + by
  const day = typeof value === 'string' ? parseDay(value) : undefined
  return day === undefined ? undefined : isoDay(addDays(day, by))
}

function tried(example: Example, asks: Asks, place: Place, by: number, at: ExampleGround): Found | undefined {
  const value = moved(place.value, by)
  if (value === undefined) return undefined
  const other = { ...(put(example, place.path, value) as Example), gives: { [asks.key]: asks.expected } }
  const ready = readyExample(other, at.procedureFor)
  if (!ready.ok) return undefined
  const result = judgeExample(
    { it: other.it, case: other.case, asOf: other.asOf, gives: other.gives },
    assess(ready.value.procedure, ready.value.facts, ready.value.asOf)
  )
  if (result.outcome !== 'otherwise') return undefined
  const got = STATED.exec(result.mismatches[0].got)?.[0] ?? ''
  if (!isAnotherState(got, asks.state)) return undefined
  const expected: Expected = typeof asks.expected === 'string' ? got : { ...stripped(asks.expected), is: got }
  return { example: other, got, expected, what: what(place, value) }
}

/** What was asked of the same thing beside its state may be otherwise too; the state alone is what is looked for. */
function stripped(expected: Expected): object {
  if (typeof expected === 'string' || Array.isArray(expected)) return {}
  const { review, event, item } = expected as Readonly<{ review?: unknown; event?: unknown; item?: unknown }>
  return {
    ...(review !== undefined && { review }),
    ...(event !== undefined && { event }),
    ...(item !== undefined && { item })
  }
}

/** The headline as an example writes it; what is said after it of single reviews is left out. */
const STATED = /^[a-z]+(-[a-z]+)*( \d{4}-\d{2}-\d{2})?( by \S+)?/
const STATE = /^[a-z]+(-[a-z]+)*/

function isAnotherState(got: string, was: string): boolean {
  const [now, before] = [STATE.exec(got)?.[0], STATE.exec(was)?.[0]]
  return now !== undefined && now !== before && now !== 'cannot-tell' && now !== 'no' && now !== 'nothing'
}

function put(value: unknown, [step, ...rest]: readonly (string | number)[], inner: unknown): unknown {
  if (step === undefined) return inner
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? put(one, rest, inner) : one))
  const map = value as Readonly<Record<string, unknown>>
  return { ...map, [step]: put(map[String(step)], rest, inner) }
}

function what({ path }: Place, value: unknown): string {
  const names = path.filter((one) => typeof one === 'string' && !['case', 'facts', 'done'].includes(one))
  const name = names.join(' ').replaceAll('-', ' ')
  return path[0] === 'asOf' ? `asked on ${String(value)}` : `${name} is ${String(value)}`
}
