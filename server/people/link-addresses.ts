import type { Database } from '../database/open.ts'
import { LOCAL_ROLES, type LocalRole, makeLink } from './links.ts'

/** A link to sign in by. What stands after the # is not sent by looking at it. */
export const linkAddress = (server: string, secret: string): string => `${server}/sign-in#${secret}`

/** New links, one for each local person, as lines for whoever started the server. They are printed, and never logged. */
export async function newLinks(
  database: Database,
  server: string,
  roles: readonly LocalRole[] = LOCAL_ROLES
): Promise<readonly string[]> {
  const wide = Math.max(...roles.map((role) => role.length))
  const secrets = await database.transaction(async (tx) => {
    const made: [LocalRole, string][] = []
    for (const role of roles) made.push([role, await makeLink(tx, role, database.now())])
    return made
  })
  return secrets.map(([role, secret]) => `  ${role.padEnd(wide)}  ${linkAddress(server, secret)}`)
}

/** What stands above them. */
export const LINKS_HEAD =
  'To sign in on this machine, open one of these within ten minutes; each lets one local person in, once:'
