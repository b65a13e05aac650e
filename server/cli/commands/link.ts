import process from 'node:process'
import { isAway } from '../../database/faults.ts'
import { openDatabase } from '../../database/open.ts'
import { readEnvironment, type Settings } from '../../environment.ts'
import { linkAddress } from '../../people/link-addresses.ts'
import { LOCAL_ROLES, type LocalRole, makeLink } from '../../people/links.ts'
import { type Command, type Given, type Misuse, misuse } from '../command.ts'
import type { ExitCode, Shell } from '../shell.ts'

/** Makes a link to sign in by, on the machine and beside the database of a server without a provider. */
export const linkCommand: Command = {
  name: 'link',
  says: 'make a link by which one local person can sign in, once, within ten minutes',
  usage: '[--role ROLE]',
  takes: { least: 0, most: 0 },
  options: { role: { value: 'ROLE', says: `who: ${LOCAL_ROLES.join(', ')}; policy-lead if left out` } },
  more: 'For a server on this machine without an identity provider. It is found as the server itself is, by PORT, HOST, DUECOURSE_DATA and DATABASE_URL.',
  run: async (given, shell) => {
    const role = roleIn(given)
    if (typeof role === 'object') return role
    const settings = readEnvironment(process.env)
    if ('wrong' in settings) return refused(shell, settings.wrong)
    if (settings.signIn.kind !== 'local') return refused(shell, ['this server has an identity provider: sign in there'])
    try {
      return await tell(role, settings, shell)
    } catch (error) {
      if (isAway(error)) return refused(shell, ['the database cannot be reached'])
      throw error
    }
  }
}

function roleIn(given: Given): LocalRole | Misuse {
  const asked = given.value('role') ?? 'policy-lead'
  return LOCAL_ROLES.find((one) => one === asked) ?? misuse(`--role can be ${LOCAL_ROLES.join(', ')}`)
}

function refused({ err }: Shell, wrong: readonly string[]): ExitCode {
  err(wrong.join('\n'))
  return 1
}

async function tell(role: LocalRole, settings: Settings, { out }: Shell): Promise<ExitCode> {
  const database = await openDatabase(settings.database, () => new Date().toISOString())
  const secret = await database.transaction((tx) => makeLink(tx, role, database.now()))
  await database.close()
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  out(linkAddress(`http://${host}:${settings.port}`, secret))
  return 0
}
