import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { ENGINE_VERSION, type Problem } from '../engine/index.ts'
import { createApp } from './app.ts'
import { londonDay } from './clock.ts'
import { readEnvironment } from './environment.ts'
import { LAST_WORDS } from './limits.ts'
import { listen, makeServer, stop } from './listen.ts'
import { makeLog, whereOf } from './log.ts'
import type { Services } from './services.ts'
import { openFolder } from './store/folder.ts'
import { warmUp } from './warm-up.ts'

const lineOf = ({ file, pointer, message, help }: Problem): string =>
  [file, pointer, message].filter((part) => part).join(': ') + (help ? ` (${help})` : '')

function refuseToStart(wrong: readonly string[]): never {
  console.error(`cannot start:\n${wrong.map((one) => `  ${one}`).join('\n')}`)
  process.exit(1)
}

/** Puts the server together from what the environment says, and lets it run until it is told to stop. */
async function main(): Promise<void> {
  const settings = readEnvironment(process.env)
  if ('wrong' in settings) refuseToStart(settings.wrong)
  const store = openFolder(settings.rulesets)
  if (!store.ok) refuseToStart(store.problems.map(lineOf))

  const state = { ready: false }
  const log = makeLog()
  const services: Services = {
    store: store.value,
    today: londonDay(Date.now),
    log,
    requestId: randomUUID,
    engine: ENGINE_VERSION,
    ready: () => state.ready
  }
  const server = makeServer(createApp(services))
  const url = await listen(server, settings).catch((error: NodeJS.ErrnoException) =>
    refuseToStart([`${settings.host}:${settings.port} cannot be listened on (${error.code ?? 'unknown'})`])
  )
  warmUp(services.store, services.today())
  state.ready = true
  log.info({ url, rulesets: store.value.rulesets() }, `listening on ${url}`)

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      state.ready = false
      log.info({ signal }, 'stopping')
      void stop(server, LAST_WORDS).then(() => log.info('stopped'))
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    // What is left of the process cannot be trusted: a supervisor starts another.
    process.once(event, (error: unknown) => {
      log.fatal({ event, error: whereOf(error) }, 'unexpected error')
      process.exit(1)
    })
  }
}

await main()
