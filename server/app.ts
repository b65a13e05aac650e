import express, { type Express } from 'express'
import { answerErrors, nothingHere } from './errors.ts'
import { onlyThisHost } from './hosts.ts'
import { logRequests } from './log.ts'
import { assessments } from './routes/assessments.ts'
import { calendars } from './routes/calendars.ts'
import { health } from './routes/health.ts'
import { openapi } from './routes/openapi.ts'
import { rulesets } from './routes/rulesets.ts'
import { schedules } from './routes/schedules.ts'
import { start } from './routes/start.ts'
import { vocabulary } from './routes/vocabulary.ts'
import { securityHeaders } from './security.ts'
import type { Services } from './services.ts'

/** The order of business. */
export function createApp(services: Services): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing')

  app.use(logRequests(services))
  app.use(securityHeaders)
  app.use(onlyThisHost)

  start(app)
  health(app, services)
  openapi(app)
  vocabulary(app, services)
  calendars(app, services)
  rulesets(app, services)
  assessments(app, services)
  schedules(app, services)

  app.use(nothingHere)
  app.use(answerErrors(services))
  return app
}
