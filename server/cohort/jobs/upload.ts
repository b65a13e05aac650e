import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import type { Problem } from '../../../engine/index.ts'
import { piecesOf } from '../../streams.ts'
import { type HeldFile, holdFile } from './held-file.ts'

/** What came in a form: its files, and its fields, each once. */
export type Upload = Readonly<{ files: readonly HeldFile[]; fields: ReadonlyMap<string, string> }>

/** Why a form was not taken: it is too large, or it is not written as forms are. */
export class NotTaken extends Error {
  readonly refusal: 'too-large' | 'bad-request' | 'wrong-input'
  readonly problem: Problem
  constructor(refusal: NotTaken['refusal'], code: string, message: string, help?: string) {
    super(code)
    this.refusal = refusal
    this.problem = { code, message, pointer: '', ...(help !== undefined && { help }) }
  }
}

/** A return of 20,000 children over five years is some 60 MB. */
export const MOST_BYTES = 256 * 1024 * 1024
export const MOST_FILES = 200

const LIMITS = {
  fieldNameSize: 100,
  fieldSize: 1024,
  fields: 40,
  files: MOST_FILES,
  headerPairs: 20,
  fileSize: MOST_BYTES
}

/** Takes a form in as it comes. Each file is packed while it is read, and what is too much ends it at once. */
export async function takeUpload(req: IncomingMessage, signal: AbortSignal): Promise<Upload> {
  const fields = new Map<string, string>()
  const files: Promise<HeldFile>[] = []
  const { promise, resolve, reject } = Promise.withResolvers<Upload>()
  let bytes = 0
  const more = (count: number): void => {
    bytes += count
    if (bytes > MOST_BYTES) throw TOO_LARGE()
  }
  const form = formOf(req)
  form.on('file', (_field: string, stream: BusboyFileStream, name: string | undefined) => {
    const held = holdFile(plainName(name), stream, more)
    held.catch(reject)
    files.push(held)
  })
  form.on('field', (name: string, value: string, _nameCut: boolean, isCut: boolean) => {
    if (isCut || fields.has(name))
      reject(new NotTaken('wrong-input', 'BAD_FIELD', 'a field is too long, or there twice'))
    fields.set(name, value)
  })
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) form.on(limit, () => reject(TOO_MANY()))
  form.on('error', () => reject(NO_FORM()))
  form.on('finish', () => void Promise.all(files).then((all) => resolve({ files: all, fields }), reject))
  promise.catch(() => undefined)
  void feed(req, form, signal, reject)
  return promise.finally(() => form.destroy())
}

function formOf(req: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...req.headers, 'content-type': req.headers['content-type'] ?? '' },
      preservePath: true,
      limits: LIMITS
    })
  } catch {
    throw NO_FORM()
  }
}

/** Gives the form no more than it takes. */
async function feed(
  req: IncomingMessage,
  form: BusboyInstance,
  signal: AbortSignal,
  reject: (error: unknown) => void
): Promise<void> {
  try {
    for await (const piece of piecesOf(req, signal, () => true)) {
      if (form.destroyed) return
      if (!form.write(piece)) await new Promise<void>((go) => void form.once('drain', go).once('close', go))
    }
    form.end()
  } catch (error) {
    reject(error)
    form.destroy()
  }
}

const TOO_LARGE = (): NotTaken =>
  new NotTaken(
    'too-large',
    'TOO_MUCH',
    `the files are more than ${MOST_BYTES / 1024 / 1024} MB together`,
    'for a caseload as large as that, use `npx duecourse cohort` on a machine of your own'
  )

const TOO_MANY = (): NotTaken =>
  new NotTaken('too-large', 'TOO_MANY', `there are more than ${MOST_FILES} files or too many fields`)
const NO_FORM = (): NotTaken =>
  new NotTaken('bad-request', 'NOT_A_FORM', 'the body is not written as forms with files are')

/** The name by which a file is told of: never a path of anybody's machine from its root, nor anything that is no name. */
function plainName(name: string | undefined): string {
  const steps = (name ?? '').split(/[\\/]/).filter((step) => !/^\.{0,2}$|:$/.test(step))
  const plain = steps
    .slice(-3)
    .join('/')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001f\u007f]/g, '')
  return plain.slice(-LONGEST_NAME) || 'file'
}

const LONGEST_NAME = 120
