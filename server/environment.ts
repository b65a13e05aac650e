import type { Place } from './listen.ts'
import { SHIPPED_RULESETS } from './store/folder.ts'

/** What the environment says, once it has been looked at. */
export type Settings = Place & Readonly<{ rulesets: string }>

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** Reads the environment, or says everything that is wrong with it. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>
): Settings | Readonly<{ wrong: readonly string[] }> {
  const { PORT: port = '8080', HOST: host = '127.0.0.1', DUECOURSE_RULESETS: rulesets = SHIPPED_RULESETS } = env
  const wrong = [...portProblems(port), ...hostProblems(host)]
  return wrong.length > 0 ? { wrong } : { host, port: Number(port), rulesets }
}

const portProblems = (port: string): readonly string[] =>
  /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? [] : ['PORT is to be a whole number from 0 to 65535']

/** There is no sign-in yet, so that only this machine may ask. */
const hostProblems = (host: string): readonly string[] =>
  LOOPBACK.includes(host)
    ? []
    : [`HOST is to be one of ${LOOPBACK.join(', ')}: there is no sign-in, so this server answers on this machine only`]
