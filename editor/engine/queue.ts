/** Thrown inside a question that nobody waits for any more. */
export class CalledOff extends Error {}

/** Lets messages in between two steps of a long piece of work; throws once the work has been called off. */
export type Turn = () => Promise<void>

type Task = Readonly<{ id: number; run: () => Promise<void> }>

export type Queue = Readonly<{
  add: <T>(id: number, work: (turn: Turn) => Promise<T> | T) => Promise<T>
  callOff: (id: number) => void
}>

/** How long a piece of work may go on, in milliseconds, before messages are let in. */
const STRETCH = 12

/** One question after the other, in order; those that are called off before their turn cost nothing. */
export function makeQueue(): Queue {
  const tasks: Task[] = []
  const off = new Set<number>()
  let busy = false

  const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

  const turnOf = (id: number): Turn => {
    let since = performance.now()
    return async () => {
      if (off.has(id)) throw new CalledOff()
      if (performance.now() - since < STRETCH) return
      await breathe()
      since = performance.now()
      if (off.has(id)) throw new CalledOff()
    }
  }

  const run = async (): Promise<void> => {
    busy = true
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      // What has come in meanwhile may call this one off.
      await breathe()
      await task.run()
      off.delete(task.id)
    }
    busy = false
  }

  return {
    add: (id, work) =>
      new Promise((settle, fail) => {
        const turn = turnOf(id)
        const one = async (): Promise<void> => {
          try {
            if (off.has(id)) throw new CalledOff()
            settle(await work(turn))
          } catch (error) {
            fail(error)
          }
        }
        tasks.push({ id, run: one })
        if (!busy) void run()
      }),
    callOff: (id) => void off.add(id)
  }
}
