import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import type { Where } from '../../server/database/where.ts'
import { type Cluster, clusterIn } from './cluster.ts'

/** The PostgreSQL of this run of the tests: whoever needs it first starts it, and the end of the run stops it. */
async function shared(): Promise<Cluster> {
  const folder = inject('testFolder')
  const cluster = clusterIn(join(folder, 'pg'))
  const [begun, ready] = [join(folder, 'begun'), join(folder, 'ready')]
  if (isFirst(begun)) writeFileSync(ready, await startOf(cluster))
  // The others wait for as long as a test may take.
  while (!existsSync(ready)) await setTimeout(50)
  const wrong = readFileSync(ready, 'utf8')
  if (wrong !== '') throw new Error(wrong)
  return cluster
}

/** Starts it, and gives what went wrong, for all who wait. */
async function startOf(cluster: Cluster): Promise<string> {
  try {
    await cluster.start()
    return ''
  } catch (error) {
    return String(error)
  }
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

/** Runs a statement outside of everything that the program knows of. */
export async function onPostgres(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

/** An empty database of its own on a cluster; by itself, on that of this run. */
export async function freshPostgres(of?: Cluster): Promise<Extract<Where, { kind: 'postgres' }>> {
  const cluster = of ?? (await shared())
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onPostgres(cluster.url('postgres'), `create database ${name}`)
  return { kind: 'postgres', url: cluster.url(name) }
}

/** An empty folder, which is taken away when the tests have run. */
export const freshFolder = (): string => mkdtempSync(join(inject('testFolder'), 'f-'))

/** A place for a database in a file that is not there yet. */
export const freshSqlite = (): Extract<Where, { kind: 'sqlite' }> => ({
  kind: 'sqlite',
  file: join(freshFolder(), 'duecourse.sqlite')
})

/** Both stores, for `describe.each(STORES)`: what holds on the one is to hold on the other. */
export const STORES: readonly Readonly<{ store: string; fresh: () => Promise<Where> }>[] = [
  { store: 'SQLite', fresh: async () => freshSqlite() },
  { store: 'PostgreSQL', fresh: () => freshPostgres() }
]
