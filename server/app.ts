import express, { type Express } from 'express'
import { answerErrors, nothingHere } from './errors.ts'
import { onlyThisHost } from './hosts.ts'
import { logRequests } from './log.ts'
import { identify } from './people/identify.ts'
import { limitCalls, limitSignIns } from './people/rates.ts'
import { measure } from './metrics/measure.ts'
import { assessments } from './routes/assessments.ts'
import { audit } from './routes/audit.ts'
import { calendars } from './routes/calendars.ts'
import { cohorts } from './routes/cohorts.ts'
import { compare } from './routes/compare.ts'
import { diffs } from './routes/diff.ts'
import { floor } from './routes/floor.ts'
import { decisions } from './routes/decisions.ts'
import { drafts } from './routes/drafts.ts'
import { health } from './routes/health.ts'
import { keys } from './routes/keys.ts'
import { metrics } from './routes/metrics.ts'
import { openapi } from './routes/openapi.ts'
import { pageFiles, pagesElsewhere } from './routes/pages.ts'
import { people } from './routes/people.ts'
import { readings } from './routes/readings.ts'
import { receipts } from './routes/receipts.ts'
import { rulesets } from './routes/rulesets.ts'
import { schedules } from './routes/schedules.ts'
import { settings } from './routes/settings.ts'
import { signIn } from './routes/sign-in.ts'
import { signInPage } from './routes/sign-in-page.ts'
import { start } from './routes/start.ts'
import { versions } from './routes/versions.ts'
import { vocabulary } from './routes/vocabulary.ts'
import { securityHeaders } from './security.ts'
import type { Services } from './services.ts'

/** The order of business. */
export function createApp(services: Services): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing')

  app.use(logRequests(services))
  app.use(measure(services))
  app.use(securityHeaders(services))
  app.use(onlyThisHost(services))
  app.use(identify(services))
  app.use(limitCalls(services))
  app.use(limitSignIns(services))

  start(app, services)
  pageFiles(app, services)
  settings(app, services)
  health(app, services)
  openapi(app)
  vocabulary(app, services)
  calendars(app, services)
  rulesets(app, services)
  drafts(app, services)
  decisions(app, services)
  versions(app, services)
  assessments(app, services)
  cohorts(app, services)
  schedules(app, services)
  diffs(app, services)
  compare(app, services)
  floor(app, services)
  readings(app, services)
  receipts(app, services)
  audit(app, services)
  metrics(app, services)
  signInPage(app, services)
  signIn(app, services)
  keys(app, services)
  people(app, services)

  app.use(pagesElsewhere(services))
  app.use(nothingHere)
  app.use(answerErrors(services))
  return app
}
