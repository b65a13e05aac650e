import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { bearer, type Browser } from '../people/setup.ts'
import { type Answer, ask, get, type Served } from './serving.ts'

export const RETURNS = resolve(import.meta.dirname, '../fixtures/returns')

export type Sent = Readonly<Record<string, string | Buffer>>

/** The files of a return that is kept for tests, by their names. */
export const filesOf = (name: string): Sent =>
  Object.fromEntries(
    readdirSync(join(RETURNS, name))
      .filter((file) => /\.csv$/i.test(file))
      .map((file) => [file, readFileSync(join(RETURNS, name, file))])
  )

export type Form = Readonly<{ type: string; body: Buffer }>

/** Files and fields as a form of a page sends them. */
export async function formOf(files: Sent, fields: Readonly<Record<string, string>>): Promise<Form> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, text] of Object.entries(files))
    form.append('files', new Blob([new Uint8Array(Buffer.from(text))]), name)
  const made = new Response(form)
  return { type: made.headers.get('content-type') ?? '', body: Buffer.from(await made.arrayBuffer()) }
}

type Headers = Readonly<Record<string, string>>

/** Somebody's own headers: of a browser, of a program, or of nobody. */
export const by = (who: Browser | string | undefined): Headers =>
  who === undefined ? {} : typeof who === 'string' ? bearer(who) : { cookie: who.cookie, 'x-csrf-token': who.csrf }

export async function sendCohort(
  served: Pick<Served, 'port'>,
  files: Sent,
  fields: Readonly<Record<string, string>> = { ruleset: 'york' },
  headers: Headers = {}
): Promise<Answer> {
  const { type, body } = await formOf(files, fields)
  return ask(served, 'POST', '/v1/cohorts', { 'content-type': type, ...headers }, body)
}

export type Told = Readonly<{
  id: string
  href: string
  state: string
  asked: Readonly<Record<string, unknown>>
  given: Readonly<{ kind: string; files: readonly Readonly<{ name: string; bytes: number }>[]; window?: object }>
  progress: Readonly<Record<string, number>>
  result?: Readonly<{
    children: number
    assessed: number
    measures: Readonly<{
      shared: boolean
      children: unknown
      groups: readonly unknown[]
      measures: readonly object[]
      notes: readonly string[]
    }>
    faults: readonly Readonly<{ code: string; count: number }>[]
    against?: Readonly<{ whatIf: Readonly<{ children: number; changedChildren: number }> }>
  }>
  problem?: Readonly<{ code: string; message: string }>
}>

export const told = (answer: Answer): Told => answer.json() as Told

/** A cohort as it stands when it is over. */
export async function whenOver(served: Pick<Served, 'port'>, href: string, headers: Headers = {}): Promise<Told> {
  for (;;) {
    const now = told(await get(served, href, headers))
    if (now.state !== 'running') return now
    await later(20)
  }
}
