import { openDatabase } from '../../server/database/open.ts'
import type { SignIn } from '../../server/people/sign-in.ts'
import { type Method, rowOf } from '../../server/people/routes.ts'
import { bearer, keyFor, open } from '../people/setup.ts'
import type { Asked } from './described.ts'
import { get, type Served } from './serving.ts'

/** Servers that answer nobody, each for another reason. */
export type Turning = Readonly<{
  /** With an identity provider: nobody may do anything without signing in. */
  guarded: Served
  /** Everybody has asked too much. */
  busy: Served
  /** The database is away. */
  away: Served
  /** The database does what it never should. */
  broken: Served
  /** Keys that are right, and may do next to nothing. */
  reading: string
  asking: string
  close: () => Promise<void>
}>

const away = async (): Promise<'away'> => 'away'
const WAY: SignIn = {
  kind: 'provider',
  provider: { begin: away, finish: away, program: away },
  url: new URL('https://duecourse.york.example')
}

export async function turning(): Promise<Turning> {
  const guarded = await open({ signIn: WAY })
  const local = await open({ database: guarded.database })
  const [reading, asking] = [await keyFor(local, ['read'], ['york']), await keyFor(local, ['evaluate'], ['york'])]
  const busy = await open({ rates: { calls: 1, signIns: 1000 } })
  await get(busy, '/healthz')
  const gone = await openDatabase({ kind: 'sqlite', file: ':memory:' }, () => local.clock.at)
  await gone.close()
  const down = await open({ signIn: WAY, database: gone })
  const broken = await open({ signIn: WAY, database: { ...gone, db: null as never } })
  const servers = [guarded, local, busy, down, broken]
  return {
    guarded,
    busy,
    away: down,
    broken,
    reading,
    asking,
    close: async () => void (await Promise.all(servers.map((one) => one.close())))
  }
}

/** Everything by which a request that is right can be turned away, whatever it is for. */
export function turnedAway(usual: Asked, of: () => Turning): readonly Asked[] {
  const pattern = (usual.template ?? '').replace(/\{(\w+)\}/g, ':$1')
  const { may } = rowOf(usual.method as Method, pattern)
  const by = (from: (turning: Turning) => Served, key?: (turning: Turning) => string): Asked => ({
    ...usual,
    of: () => from(of()),
    ...(key && { headerOf: () => bearer(key(of())) })
  })
  const busy = by(({ busy: one }) => one)
  const broken = by(
    ({ broken: one }) => one,
    ({ reading }) => reading
  )
  if (may === 'everyone') return [busy, broken]
  return [
    busy,
    broken,
    by(({ guarded }) => guarded),
    by(
      ({ guarded }) => guarded,
      ({ reading, asking }) => (may === 'read' ? asking : reading)
    ),
    by(
      ({ away: one }) => one,
      ({ reading }) => reading
    )
  ]
}
