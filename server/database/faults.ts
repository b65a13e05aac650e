/** As much of an error of either database as is looked at. */
type Fault = Readonly<{
  message: string
  code?: string
  errcode?: number
  constraint?: string
  table?: string
  syscall?: string
}>

const faultOf = (error: unknown): Fault | undefined => (error instanceof Error ? error : undefined)

/** SQLite's own code without its finer distinctions. */
const primary = ({ errcode }: Fault): number | undefined => (errcode === undefined ? undefined : errcode & 0xff)

const SQLITE_UNIQUE = /^UNIQUE constraint failed: (\w+)\./
const SQLITE_CHECK = /^CHECK constraint failed: ([\w-]+)$/
const SQLITE_TRIGGER = 1811

/** Something of that key is there already; of that table, if one is named. */
export function isUnique(error: unknown, table?: string): boolean {
  const fault = faultOf(error)
  if (fault === undefined) return false
  const found = fault.code === '23505' ? fault.table : SQLITE_UNIQUE.exec(fault.message)?.[1]
  return found !== undefined && (table === undefined || found === table)
}

/** The name of the rule of the database by which a write was refused, such as `approver-is-author`. */
export function refusedBy(error: unknown): string | undefined {
  const fault = faultOf(error)
  if (fault?.errcode === SQLITE_TRIGGER || fault?.code === RULE) return fault.message
  if (fault?.code === '23514') return fault.constraint
  return fault && SQLITE_CHECK.exec(fault.message)?.[1]
}

/** A trigger or a check of the database said no; that one, if one is named. */
export const isRefused = (error: unknown, rule?: string): boolean => {
  const refused = refusedBy(error)
  return refused !== undefined && (rule === undefined || refused === rule)
}

/** The code under which PostgreSQL's triggers refuse. */
export const RULE = 'DC001'

/** BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB. */
const SQLITE_AWAY: ReadonlySet<number | undefined> = new Set([5, 6, 8, 10, 11, 13, 14, 26])

/** Connections, resources, an operator's doing, the system, a standby, a lock that was not had; and what two transactions did to each other. */
const POSTGRES_AWAY = /^(08|53|57|58|XX)|^(25006|25P03|55P03|40001|40P01)$/

const NETWORK_AWAY =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|EADDRNOTAVAIL|EACCES)$/

/** A caller of ours that hangs up breaks a connection too, and a file that is not there has the code of a socket that is not. */
const isOfNetwork = ({ code = '', syscall = '' }: Fault): boolean =>
  NETWORK_AWAY.test(code) &&
  (syscall === 'connect' || (/^(read|write|getaddrinfo)$/.test(syscall) && code !== 'ENOENT'))

/** What `pg` and Kysely say of a connection that is no more; they have no codes for it. */
const WORDS_AWAY =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (was closed|has encountered a connection error)|Postgres connection has been discarded|Cannot use a pool after|driver has already been destroyed|database is not open)/

/** The database cannot be had at the moment: nothing is known to be wrong with what was asked. */
export function isAway(error: unknown): boolean {
  const fault = faultOf(error)
  if (fault === undefined) return false
  if (error instanceof AggregateError) return error.errors.some(isAway)
  if (fault.code === 'ERR_SQLITE_ERROR') return SQLITE_AWAY.has(primary(fault))
  const code = fault.code ?? ''
  return POSTGRES_AWAY.test(code) || isOfNetwork(fault) || WORDS_AWAY.test(fault.message)
}

const SQLITE_FULL = 13
const POSTGRES_FULL = '53100'

/** There is no room for what was to be written: nothing of it was. */
export function isFull(error: unknown): boolean {
  const fault = faultOf(error)
  if (fault?.code === 'ERR_SQLITE_ERROR') return primary(fault) === SQLITE_FULL
  return fault?.code === POSTGRES_FULL
}

const SQLITE_BUSY = 5

/** Another process has the file at the moment. */
export function isBusy(error: unknown): boolean {
  const fault = faultOf(error)
  return fault?.code === 'ERR_SQLITE_ERROR' && primary(fault) === SQLITE_BUSY
}

/** Two transactions stood in each other's way: the same again may well succeed. */
export function isWorthRetrying(error: unknown): boolean {
  const code = faultOf(error)?.code
  return code === '40001' || code === '40P01'
}
