import { answer } from './answer.ts'
import { makeLibrary } from './library.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { CalledOff, makeQueue } from './queue.ts'
import { Refused, textFrom } from './texts.ts'

const library = makeLibrary(textFrom)
const queue = makeQueue()

const send = (message: FromWorker): void => postMessage(message)

function trouble(id: number, error: unknown): void {
  if (error instanceof CalledOff) return
  const refused = error instanceof Refused
  send({
    id,
    kind: 'trouble',
    title: refused ? error.message : 'This could not be worked out, because of a fault in these pages.',
    status: refused ? error.status : 500
  })
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'call-off') return queue.callOff(data.id)
  const { id, name, asked } = data
  queue
    .add(id, (turn) => answer(name, asked, library, turn))
    .then(
      (found) => send({ id, kind: 'answer', answer: found }),
      (error: unknown) => trouble(id, error)
    )
})
