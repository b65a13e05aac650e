import type { Database } from '../database/open.ts'
import type { Instant } from '../database/tables.ts'
import { LINKS_HEAD, newLinks } from './link-addresses.ts'
import { makeProvider } from './provider.ts'
import type { SignInSettings } from './settings.ts'
import type { SignIn } from './sign-in.ts'

/** How people sign in, by what the environment says. */
export const signInBy = (settings: SignInSettings, now: () => Instant): SignIn =>
  settings.kind === 'local' ? settings : { kind: 'provider', provider: makeProvider(settings, now), url: settings.url }

/** What whoever starts a server without a provider is told: how to sign in. It goes to their terminal, and never into the log. */
export async function greeting(signIn: SignIn, database: Database, url: string): Promise<string> {
  if (signIn.kind === 'provider') return ''
  return ['', LINKS_HEAD, ...(await newLinks(database, url)), '', ''].join('\n')
}
