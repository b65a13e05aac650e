import { Refusal } from '../api/client.ts'
import type { AnswerTo, Asked, FromWorker, Name, ToWorker } from './protocol.ts'
// The builder makes this module: the address of the worker.
// oxlint-disable-next-line import/default
import workerUrl from './workshop.worker.ts?worker&url'

type Waiting = Readonly<{ settle: (answer: unknown) => void; fail: (error: unknown) => void }>

type TypesOfScript = Readonly<{
  createPolicy: (
    name: string,
    rules: Readonly<{ createScriptURL: (url: string) => string }>
  ) => Readonly<{
    createScriptURL: (url: string) => string
  }>
}>

/** The content policy lets a script be started only by an address that a policy has looked at; this one knows a single address. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TypesOfScript }).trustedTypes
  return types?.createPolicy('workshop', { createScriptURL: () => url }).createScriptURL(url) ?? url
}

const trustedUrl = trusted(workerUrl)

type Bench = Readonly<{
  ask: (name: Name, asked: Asked<Name>, signal: AbortSignal | undefined) => Promise<unknown>
}>

/** A worker in which the engine runs. It is started by the first question, and started again if it breaks. */
function makeBench(called: string): Bench {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  function theWorker(): Worker {
    if (worker !== undefined) return worker
    worker = new Worker(trustedUrl, { type: 'module', name: called })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => heard(data))
    worker.addEventListener('error', () =>
      broken('The part of this page that works things out has stopped. Try again.')
    )
    return worker
  }

  function heard(message: FromWorker): void {
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') one?.settle(message.answer)
    else one?.fail(new Refusal({ type: 'about:blank', title: message.title, status: message.status }))
  }

  function broken(title: string): void {
    worker?.terminate()
    worker = undefined
    for (const { fail } of waiting.values()) fail(new Refusal({ type: 'about:blank', title, status: 0 }))
    waiting.clear()
  }

  // A worker is no window: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const send = (message: ToWorker): void => theWorker().postMessage(message)

  function callOff(id: number, signal: AbortSignal): void {
    const one = waiting.get(id)
    if (one === undefined) return
    waiting.delete(id)
    send({ kind: 'call-off', id })
    one.fail(signal.reason)
  }

  return {
    ask: (name, asked, signal) =>
      new Promise((settle, fail) => {
        signal?.throwIfAborted()
        const id = ++last
        waiting.set(id, { settle, fail })
        signal?.addEventListener('abort', () => callOff(id, signal), { once: true })
        send({ kind: 'ask', id, name, asked })
      })
  }
}

const workshop = makeBench('workshop')
/** What moves as one types waits for nothing else. */
const bySight = makeBench('by-sight')
const BY_SIGHT: ReadonlySet<Name> = new Set<Name>(['preview', 'guests'])
export const isBySight = (name: Name): boolean => BY_SIGHT.has(name)

/** Puts a question to the engine, off the main thread. One that is called off is dropped there as well. */
export const askWorkshop = <N extends Name>(name: N, asked: Asked<N>, signal?: AbortSignal): Promise<AnswerTo<N>> =>
  (isBySight(name) ? bySight : workshop).ask(name, asked, signal) as Promise<AnswerTo<N>>

/** Has it read what drafts of a procedure are read against, before there is a question; and one draft, as the server gave it. */
export const prepareWorkshop = (ruleset: string, draft?: string): Promise<unknown> =>
  prepare(workshop, { ruleset, ...(draft !== undefined && { draft }) })

/** The same of what moves as one types. */
export const prepareBySight = (ruleset: string): Promise<unknown> => prepare(bySight, { ruleset })

const prepare = (bench: Bench, asked: Asked<'prepared'>): Promise<unknown> =>
  bench.ask('prepared', asked, undefined).catch(() => undefined)
