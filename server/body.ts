import type { Request, RequestHandler } from 'express'
import type { Problem } from '../engine/index.ts'
import { readJson } from '../engine/read/json.ts'
import { Refused } from './refusals.ts'
import { LARGEST_BODY } from './limits.ts'

/** JSON as UTF-8, as it is: what is compressed can be far larger than it looks. */
const onlyJson: RequestHandler = (req, _res, next) => {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(req.headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  const encoding = req.headers['content-encoding'] ?? 'identity'
  const isPlain = charset.toLowerCase() === 'utf-8' && encoding.toLowerCase() === 'identity'
  if (req.is('application/json') === 'application/json' && isPlain) return next()
  throw new Refused('wrong-type', [
    { code: 'WRONG_TYPE', message: 'send `application/json` in UTF-8, not compressed', pointer: '' }
  ])
}

/** A body comes in as bytes, so that it is looked through before anything is made of it. */
const readBytes: RequestHandler = async (req, _res, next) => {
  req.body = await bytesOf(req)
  next()
}

export const takesJson: readonly RequestHandler[] = [onlyJson, readBytes]

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

/** The body of a request as data; everything that is wrong with its text at once. */
export function jsonIn(req: Request): unknown {
  const result = readJson(textOf(req.body as Buffer))
  if (result.ok) return result.value
  throw new Refused(refusalFor(result.problems), result.problems)
}

function refusalFor(problems: readonly Problem[]): 'not-json' | 'too-large' | 'wrong-input' {
  if (problems.some(({ code }) => code === 'TOO_LONG')) return 'too-large'
  return problems.some(({ code }) => code === 'NOT_JSON') ? 'not-json' : 'wrong-input'
}

/** Text that is not UTF-8 is not JSON. */
function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    throw new Refused('not-json', [{ code: 'NOT_UTF8', message: 'the body is not UTF-8', pointer: '' }])
  }
}
