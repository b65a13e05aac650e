import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import process from 'node:process'
import type { Logger } from 'pino'
import { ENGINE_VERSION, type Problem } from '../engine/index.ts'
import { createApp } from './app.ts'
import { londonDay } from './clock.ts'
import { readEnvironment, type Settings } from './environment.ts'
import { LAST_WORDS } from './limits.ts'
import { listen, makeServer, stop } from './listen.ts'
import { makeLog, whereOf } from './log.ts'
import type { Services } from './services.ts'
import { openFolder } from './store/folder.ts'
import type { RulesetStore } from './store/store.ts'
import { warmUp } from './warm-up.ts'

/** Whether to be sent requests, as it changes over the life of the process. */
type State = { ready: boolean }

function refuseToStart(wrong: readonly string[]): never {
  console.error(`cannot start:\n${wrong.map((one) => `  ${one}`).join('\n')}`)
  process.exit(1)
}

function settingsNow(): Settings {
  const settings = readEnvironment(process.env)
  return 'wrong' in settings ? refuseToStart(settings.wrong) : settings
}

function openStore(folder: string): RulesetStore {
  const store = openFolder(folder)
  return store.ok ? store.value : refuseToStart(store.problems.map(lineOf))
}

const lineOf = ({ file, pointer, message, help }: Problem): string =>
  [file, pointer, message].filter((part) => part).join(': ') + (help ? ` (${help})` : '')

const listenAt = (server: Server, settings: Settings): Promise<string> =>
  listen(server, settings).catch((error: NodeJS.ErrnoException) =>
    refuseToStart([`${settings.host}:${settings.port} cannot be listened on (${error.code ?? 'unknown'})`])
  )

/** Lets requests under way come to their end. With nothing left to do, the process ends by itself. */
function stopOnSignals(server: Server, log: Logger, state: State): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      state.ready = false
      log.info({ signal }, 'stopping')
      void stop(server, LAST_WORDS).then(() => log.info('stopped'))
    })
  }
}

/** What is left of a process after an error that nobody caught cannot be trusted: a supervisor starts another. */
function endOnUnexpected(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (error: unknown) => {
      log.fatal({ event, error: whereOf(error) }, 'unexpected error')
      process.exit(1)
    })
  }
}

/** Puts the server together from what the environment says, and lets it run until it is told to stop. */
async function main(): Promise<void> {
  const settings = settingsNow()
  const [state, log] = [{ ready: false }, makeLog()]
  endOnUnexpected(log)
  const services: Services = {
    store: openStore(settings.rulesets),
    today: londonDay(Date.now),
    log,
    requestId: randomUUID,
    engine: ENGINE_VERSION,
    ready: () => state.ready
  }
  const server = makeServer(createApp(services))
  const url = await listenAt(server, settings)
  stopOnSignals(server, log, state)
  warmUp(services.store, services.today())
  state.ready = true
  log.info({ url, rulesets: services.store.rulesets() }, `listening on ${url}`)
}

await main()
