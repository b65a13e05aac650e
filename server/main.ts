import './memory.ts'
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import process from 'node:process'
import type { Logger } from 'pino'
import { ENGINE_VERSION } from '../engine/index.ts'
import { createApp } from './app.ts'
import { londonDay } from './clock.ts'
import { makeJobs } from './cohort/jobs/jobs.ts'
import { makePool } from './cohort/run/pool.ts'
import { readEnvironment, type Settings } from './environment.ts'
import { makeLife } from './life/make-life.ts'
import { LAST_WORDS } from './limits.ts'
import { listen, makeServer, stop } from './listen.ts'
import { makeLog, whereOf } from './log.ts'
import { makeMetrics } from './metrics/metrics.ts'
import { greeting, signInBy } from './people/entry.ts'
import { builtPages } from './routes/pages.ts'
import type { Services } from './services.ts'
import { type Opened, openAll } from './start.ts'
import { studyInWorker } from './study/study.ts'
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

const listenAt = (server: Server, settings: Settings): Promise<string> =>
  listen(server, settings).catch((error: NodeJS.ErrnoException) =>
    refuseToStart([`${settings.host}:${settings.port} cannot be listened on (${error.code ?? 'unknown'})`])
  )

/** Lets requests under way come to their end. With nothing left to do, the process ends by itself. */
function stopOnSignals(server: Server, opened: Opened, { log, cohorts, workers }: Services, state: State): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      state.ready = false
      log.info({ signal }, 'stopping')
      // Nobody can come back for a cohort that is under way: it is in the memory of this process and nowhere else.
      cohorts.close()
      void stop(server, LAST_WORDS)
        .then(workers.close)
        .then(opened.close)
        .then(() => log.info('stopped'))
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

const now = (): string => new Date().toISOString()

async function openedNow(settings: Settings, log: Logger): Promise<Opened> {
  const opened = await openAll(settings, now, log)
  return 'wrong' in opened ? refuseToStart(opened.wrong) : opened
}

/** Puts the server together from what the environment says, and lets it run until it is told to stop. */
async function main(): Promise<void> {
  const settings = settingsNow()
  const [state, log] = [{ ready: false }, makeLog()]
  endOnUnexpected(log)
  const opened = await openedNow(settings, log)
  const workers = makePool()
  const services: Services = {
    library: opened.library,
    database: opened.database,
    life: makeLife(opened.database, { published: () => opened.library.refresh() }),
    checkpoints: opened.checkpoints.read,
    study: studyInWorker(),
    workers,
    cohorts: makeJobs(workers, {
      ...settings.cohorts,
      unexpected: (error) => log.error({ error }, 'a cohort met an unexpected error')
    }),
    metrics: makeMetrics(),
    today: londonDay(Date.now),
    signIn: signInBy(settings.signIn, now),
    rates: settings.rates,
    council: settings.council,
    pages: builtPages(),
    log,
    requestId: randomUUID,
    engine: ENGINE_VERSION,
    ready: () => state.ready && !opened.watch.isAway(),
    troubles: opened.troubles
  }
  const server = makeServer(createApp(services))
  const url = await listenAt(server, settings)
  stopOnSignals(server, opened, services, state)
  const store = services.library.at()
  warmUp(store, services.today())
  state.ready = true
  log.info({ url, rulesets: store.rulesets() }, `listening on ${url}`)
  process.stderr.write(await greeting(services.signIn, services.database, url))
}

await main()
