import { join, resolve } from 'node:path'
import { type JobLimits, readJobLimits } from './cohort/jobs/settings.ts'
import { type Council, readCouncil } from './council.ts'
import type { Where } from './database/where.ts'
import type { Place } from './listen.ts'
import { type Rates, readRates, readSignIn, type SignInSettings } from './people/settings.ts'
import { SHIPPED_RULESETS } from './store/folder.ts'

/** What the environment says, once it has been looked at. */
export type Settings = Place &
  Readonly<{
    /** The folder from which an empty store is filled. */
    rulesets: string
    database: Where
    /** Where the record's checkpoints are kept. */
    checkpoints: string
    signIn: SignInSettings
    rates: Rates
    /** How many caseloads, how large, and for how long. */
    cohorts: JobLimits
    /** Whose pages these are. */
    council: Council
  }>

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** Reads the environment, or says everything that is wrong with it. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>
): Settings | Readonly<{ wrong: readonly string[] }> {
  const { PORT: port = '8080', HOST: host = '127.0.0.1', DUECOURSE_RULESETS: rulesets = SHIPPED_RULESETS } = env
  const signIn = readSignIn(env)
  const rates = readRates(env, 'wrong' in signIn ? 'provider' : signIn.kind)
  const cohorts = readJobLimits(env)
  const council = readCouncil(env)
  const wrong = [
    ...portProblems(port),
    ...databaseProblems(env['DATABASE_URL']),
    ...wrongIn(signIn),
    ...wrongIn(rates),
    ...wrongIn(cohorts),
    ...wrongIn(council),
    ...hostProblems(host, signIn)
  ]
  if ('wrong' in signIn || 'wrong' in rates || 'wrong' in cohorts || 'wrong' in council || wrong.length > 0)
    return { wrong }
  return { host, port: Number(port), rulesets, ...placesIn(env), signIn, rates, cohorts, council }
}

type Environment = Readonly<Record<string, string | undefined>>

/** The embedded database unless another is named, and the checkpoints beside it unless they are to be somewhere else, which is better. */
function placesIn({ DUECOURSE_DATA, DATABASE_URL, DUECOURSE_CHECKPOINTS }: Environment) {
  const data = resolve(DUECOURSE_DATA || 'data')
  const checkpoints = resolve(DUECOURSE_CHECKPOINTS || join(data, 'checkpoints'))
  const embedded: Where = { kind: 'sqlite', file: join(data, 'duecourse.sqlite') }
  return { database: DATABASE_URL ? ({ kind: 'postgres', url: DATABASE_URL } satisfies Where) : embedded, checkpoints }
}

/** What it says is not repeated: there may be a password in it. */
const databaseProblems = (url: string | undefined): readonly string[] =>
  !url || /^postgres(ql)?:\/\//.test(url) ? [] : ['DATABASE_URL is to begin with postgres://']

const portProblems = (port: string): readonly string[] =>
  /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? [] : ['PORT is to be a whole number from 0 to 65535']

const wrongIn = (read: object): readonly string[] => ('wrong' in read ? (read.wrong as readonly string[]) : [])

/** Without an identity provider there are no people to tell apart, so that only this machine may ask. */
const hostProblems = (host: string, signIn: object): readonly string[] =>
  LOOPBACK.includes(host) || !('kind' in signIn && signIn.kind === 'local')
    ? []
    : [
        `HOST is to be one of ${LOOPBACK.join(', ')}: there is no identity provider (DUECOURSE_OIDC_ISSUER), so this server answers on this machine only`
      ]
