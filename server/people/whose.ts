import type { Request } from 'express'
import type { Subject } from '../life/life.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import type { Row } from './routes.ts'
import { EVERYTHING, grantName } from './subjects.ts'

/** Subjects of which a caller needs the permission for one. */
type OneOf = readonly string[]

/**
 * What a request is about, as its row says. A draft is about what its own row in the database says, whatever the address says: an address
 * that has it under another subject has nothing.
 */
export async function subjectsOf(
  { of, path }: Row,
  req: Request,
  services: Services,
  isAllowed: (subject: string) => boolean
): Promise<readonly OneOf[]> {
  switch (of) {
    case 'path':
      return [[grantName(subjectInPath(path, req))]]
    case 'draft': {
      const named = grantName(subjectInPath(path, req))
      if (!isAllowed(named)) return [[named]]
      const real = await subjectOfDraft(String(req.params['draft']), services)
      if (real !== named) throw new Refused('not-found')
      return [[real]]
    }
    case 'left-and-right':
      return [req.query['left'], req.query['right']].flatMap((one) =>
        typeof one === 'string' ? [[rulesetIn(one)]] : []
      )
    case 'record':
      return [[subjectOfRecord(req.query['subject'])]]
    case 'any':
    case 'body':
      return []
  }
}

/** The subject of an address, by how the route is written. */
export function subjectInPath(path: string, { params }: Request): Subject {
  if (path.startsWith('/v1/vocabulary')) return { kind: 'vocabulary', name: 'vocabulary' }
  const kind = path.startsWith('/v1/calendars/') ? 'calendar' : 'ruleset'
  return { kind, name: String(params['id']) }
}

async function subjectOfDraft(id: string, { database }: Services): Promise<string | undefined> {
  const { db } = database
  const row = await db.selectFrom('draft').select(['kind', 'name']).where('id', '=', id).executeTakeFirst()
  return row && grantName(row)
}

/** `york`, or `york@2024-03-15`. */
const rulesetIn = (text: string): string => grantName({ kind: 'ruleset', name: text.split('@')[0] ?? '' })

/** As the record names it: `ruleset/york`. Somebody who names no subject asks for the whole. */
function subjectOfRecord(subject: unknown): string {
  if (subject === 'vocabulary') return 'vocabulary'
  const [kind, name = ''] = typeof subject === 'string' ? subject.split('/') : []
  return kind === 'ruleset' || kind === 'calendar' ? grantName({ kind, name }) : EVERYTHING
}
