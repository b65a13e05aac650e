import type { DatabaseConnection, Dialect, Driver } from 'kysely'

/** Blows after so many statements: the last of them is carried out, its answer is lost, and nothing is carried out from then on. */
export type Fuse = Readonly<{
  /** From now on. Without a number it never blows. */
  set: (statements?: number) => void
  isBlown: () => boolean
  spent: (text: string) => void
  /** Every statement since it was set. */
  statements: () => readonly string[]
}>

/** What a lost connection says. */
class Crash extends Error {
  override readonly message = 'Connection terminated unexpectedly'
}

export function makeFuse(): Fuse {
  let left = Number.POSITIVE_INFINITY
  let texts: string[] = []
  return {
    set: (statements = Number.POSITIVE_INFINITY) => {
      left = statements
      texts = []
    },
    isBlown: () => left <= 0,
    spent: (text) => {
      texts.push(text)
      left -= 1
    },
    statements: () => texts
  }
}

/** A driver with a fuse in it, under everything that the program does: also under `begin` and `commit`. */
export const withFuse = (dialect: Dialect, fuse: Fuse): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => fused(dialect.createDriver(), fuse)
})

function fused(driver: Driver, fuse: Fuse): Driver {
  const known = new WeakSet<DatabaseConnection>()
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options)
    if (!known.has(connection)) fuseIn(connection, fuse)
    known.add(connection)
    return connection
  }
  return driver
}

function fuseIn(connection: DatabaseConnection, fuse: Fuse): void {
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async (query, options) => {
    if (fuse.isBlown()) throw new Crash()
    const result = await execute<never>(query, options)
    fuse.spent(query.sql)
    if (fuse.isBlown()) throw new Crash()
    return result
  }
}
