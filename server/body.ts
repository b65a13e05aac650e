import type { Request, RequestHandler } from 'express'
import { readJson } from '../engine/read/json.ts'
import { refusalOfJson } from './line-problems.ts'
import { Refused } from './refusals.ts'
import { LARGEST_BODY } from './limits.ts'

const JSON_TYPE = 'application/json'
const YAML_TYPE = 'application/yaml'

/** Text as UTF-8, as it is: what is compressed can be far larger than it looks. */
export const only =
  (...types: readonly string[]): RequestHandler =>
  (req, _res, next) => {
    const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(req.headers['content-type'] ?? '')?.[1] ?? 'utf-8'
    const encoding = req.headers['content-encoding'] ?? 'identity'
    const isPlain = charset.toLowerCase() === 'utf-8' && encoding.toLowerCase() === 'identity'
    if (types.includes(String(req.is([...types]))) && isPlain) return next()
    const message = `send ${types.map((type) => `\`${type}\``).join(' or ')} in UTF-8, not compressed`
    throw new Refused('wrong-type', [{ code: 'WRONG_TYPE', message, pointer: '' }])
  }

/** Where there is nothing to say, nothing has to be sent. */
const ifAny =
  (handler: RequestHandler): RequestHandler =>
  (req, res, next) => {
    const isThere = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0
    if (isThere) handler(req, res, next)
    else next()
  }

/** A body comes in as bytes, so that it is looked through before anything is made of it. */
const readBytes: RequestHandler = async (req, _res, next) => {
  req.body = await bytesOf(req)
  next()
}

export const takesJson: readonly RequestHandler[] = [only(JSON_TYPE), readBytes]

/** For what can be done without another word. */
export const takesJsonIfAny: readonly RequestHandler[] = [ifAny(only(JSON_TYPE)), readBytes]

/** For a text that can come by itself. */
export const takesJsonOrYaml: readonly RequestHandler[] = [only(JSON_TYPE, YAML_TYPE), readBytes]

export const isYaml = (req: Request): boolean => req.is(YAML_TYPE) === YAML_TYPE

/**
 * A body to its end, or until it is too large. The usual readers of bodies read one that is too large to its end as well before they say so:
 * a caller that never ends would never be told.
 */
function bytesOf(req: Request): Promise<Buffer> {
  if (Number(req.headers['content-length']) > LARGEST_BODY) throw new Refused('too-large')
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    const take = (piece: Buffer): void => {
      size += piece.length
      if (size <= LARGEST_BODY) return void pieces.push(piece)
      req.off('data', take).pause()
      reject(new Refused('too-large'))
    }
    req.on('data', take)
    req.once('end', () => resolve(Buffer.concat(pieces)))
    req.once('error', () => reject(new Refused('bad-request')))
  })
}

const taken = new WeakMap<Request, unknown>()

/** The body of a request as the text that it is. */
export const yamlIn = (req: Request): string => textOf(req.body as Buffer, 'bad-request')

/** The body of a request as data; an empty map, where there is none. */
export const jsonIfAny = (req: Request): unknown => ((req.body as Buffer).length === 0 ? {} : jsonIn(req))

/** The body of a request as data; everything that is wrong with its text at once. It is read once, whoever looks at it. */
export function jsonIn(req: Request): unknown {
  if (!taken.has(req)) taken.set(req, read(req))
  return taken.get(req)
}

function read(req: Request): unknown {
  const result = readJson(textOf(req.body as Buffer, 'not-json'))
  if (result.ok) return result.value
  throw new Refused(refusalOfJson(result.problems), result.problems)
}

/** Text that is not UTF-8 is neither JSON nor YAML. */
function textOf(body: Buffer, refusal: 'not-json' | 'bad-request'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    throw new Refused(refusal, [{ code: 'NOT_UTF8', message: 'the body is not UTF-8', pointer: '' }])
  }
}
