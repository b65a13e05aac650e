import { errors } from 'jose'

/** What the two libraries call it when the provider does not answer, or answers with a fault of its own. */
const AWAY: ReadonlySet<unknown> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'])

/** Whether the provider could not be reached, rather than that it said no or that what it gave is wrong. */
export function providerIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, cause } = error as Error & Readonly<{ code?: unknown }>
  if (AWAY.has(code)) return true
  if (cause instanceof Response) return cause.status >= 500
  if (error instanceof TypeError && code === undefined) return error.message === 'fetch failed'
  return !(error instanceof errors.JOSEError) && cause !== undefined && providerIsAway(cause)
}
