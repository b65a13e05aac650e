import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

const DEBIAN = '/usr/lib/postgresql'

/** Said wherever PostgreSQL is missing. */
export const INSTALL_POSTGRES = 'PostgreSQL is not installed: apt-get update && apt-get install -y postgresql'

/** Where PostgreSQL's programs are: Debian's newest, or those on the path. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':')
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** PostgreSQL refuses to be run by root, so that root runs it as Debian's own user for it. */
function runAs(): Readonly<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A PostgreSQL of its own in a folder, to be reached through a socket in it and in no other way. */
export type Cluster = Readonly<{
  url: (database: string) => string
  start: () => Promise<void>
  /** `immediate` is what a crash does. */
  stop: (mode: 'fast' | 'immediate') => Promise<void>
  running: () => boolean
  /** The process that starts all others. */
  pid: () => number
}>

/** The cluster of a folder; nothing is started by naming it. The path has to be short, because a socket's may be no longer than 107 bytes. */
export function clusterIn(folder: string): Cluster {
  const data = join(folder, 'data')
  const run = async (program: string, args: readonly string[]): Promise<void> => {
    const programs = postgresPrograms()
    if (programs === undefined) throw new Error(INSTALL_POSTGRES)
    await promisify(execFile)(join(programs, program), args, { ...runAs(), cwd: '/' })
  }
  const make = async (): Promise<void> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { uid, gid } = runAs()
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
    await run('initdb', ['-D', data, '-U', 'duecourse', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  }
  const options = `-c listen_addresses='' -c fsync=on -c max_connections=200 -c unix_socket_directories=${folder}`
  return {
    url: (database) => `postgres://duecourse@/${database}?host=${encodeURIComponent(folder)}`,
    start: async () => {
      if (!existsSync(data)) await make()
      await run('pg_ctl', ['start', '-w', '-s', '-D', data, '-l', join(folder, 'log'), '-o', options])
    },
    stop: (mode) => run('pg_ctl', ['stop', '-w', '-s', '-D', data, '-m', mode]),
    running: () => existsSync(join(data, 'postmaster.pid')),
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  }
}

/** Stops the cluster of a folder, if it runs, and takes the folder away. */
export async function removeCluster(folder: string): Promise<void> {
  const cluster = clusterIn(folder)
  if (cluster.running()) await cluster.stop('immediate')
  await rm(folder, { recursive: true, force: true })
}
