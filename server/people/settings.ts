import { readFileSync } from 'node:fs'

/** How people sign in: by links on a machine on its own, or with the council's own provider. */
export type SignInSettings = Readonly<{ kind: 'local' }> | (Readonly<{ kind: 'provider' }> & ProviderSettings)

export type ProviderSettings = Readonly<{
  /** Pinned: a token of any other is refused. */
  issuer: URL
  clientId: string
  clientSecret: string
  /** Whom the access tokens of programs are made out to; without it, programs have keys only. */
  audience: string | undefined
  /** The address under which people come to this server. */
  url: URL
}>

/** How much one caller may ask in a minute; and how often one address may try to sign in, or come with what is no key. */
export type Rates = Readonly<{ calls: number | undefined; signIns: number }>

type Environment = Readonly<Record<string, string | undefined>>
type Wrong = Readonly<{ wrong: readonly string[] }>

const ISSUER = 'DUECOURSE_OIDC_ISSUER'
const CLIENT_ID = 'DUECOURSE_OIDC_CLIENT_ID'
const SECRET = 'DUECOURSE_OIDC_CLIENT_SECRET'
const SECRET_FILE = 'DUECOURSE_OIDC_CLIENT_SECRET_FILE'
const AUDIENCE = 'DUECOURSE_OIDC_AUDIENCE'
const PUBLIC_URL = 'DUECOURSE_URL'

/** What the environment says of signing in, or everything that is wrong with it. Half a provider is none, and is said so. */
export function readSignIn(env: Environment): SignInSettings | Wrong {
  if ([ISSUER, CLIENT_ID, SECRET, SECRET_FILE, AUDIENCE, PUBLIC_URL].every((name) => !env[name]))
    return { kind: 'local' }
  const [issuer, url, secret] = [safeUrl(env[ISSUER]), safeUrl(env[PUBLIC_URL]), secretIn(env)]
  const wrong = [
    ...(issuer === undefined ? [`${ISSUER} is to be the https address of your identity provider`] : []),
    ...(env[CLIENT_ID] ? [] : [`${CLIENT_ID} is missing: the name under which the provider knows this server`]),
    ...('wrong' in secret ? secret.wrong : []),
    ...(url === undefined || !isOrigin(url)
      ? [`${PUBLIC_URL} is to be the https address under which people come here, without a path`]
      : [])
  ]
  if (wrong.length > 0 || issuer === undefined || url === undefined || 'wrong' in secret) return { wrong }
  const audience = env[AUDIENCE] || undefined
  return { kind: 'provider', issuer, clientId: env[CLIENT_ID] ?? '', clientSecret: secret.value, audience, url }
}

function secretIn(env: Environment): Readonly<{ value: string }> | Wrong {
  const [value, file] = [env[SECRET], env[SECRET_FILE]]
  if (value && file) return { wrong: [`${SECRET} and ${SECRET_FILE} cannot both be there`] }
  if (value) return { value }
  if (!file)
    return {
      wrong: [`${SECRET} or ${SECRET_FILE} is missing: a server that keeps no secret cannot be told from another`]
    }
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text === '' ? { wrong: [`the file that ${SECRET_FILE} names is empty`] } : { value: text }
  } catch {
    return { wrong: [`the file that ${SECRET_FILE} names cannot be read`] }
  }
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** https, or plain http to this very machine, where nobody listens in. */
function safeUrl(text: string | undefined): URL | undefined {
  const url = URL.parse(text ?? '')
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return undefined
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  return isSafe ? url : undefined
}

const isOrigin = (url: URL): boolean => url.pathname === '/'

/** Generous: what they stop is a program that has run wild. On a machine on its own, nobody but its owner asks. */
const USUAL = { calls: 60_000, signIns: 300 }

export function readRates(env: Environment, kind: SignInSettings['kind']): Rates | Wrong {
  const calls = rateIn(env['DUECOURSE_RATE'], kind === 'local' ? undefined : USUAL.calls)
  const signIns = rateIn(env['DUECOURSE_SIGN_IN_RATE'], USUAL.signIns)
  const wrong = [
    ...(calls === 'wrong' ? ['DUECOURSE_RATE is to be a whole number from 1: requests of one caller in a minute'] : []),
    ...(signIns === 'wrong'
      ? ['DUECOURSE_SIGN_IN_RATE is to be a whole number from 1: tries of one address in a minute']
      : [])
  ]
  return calls === 'wrong' || signIns === 'wrong' ? { wrong } : { calls, signIns: signIns ?? USUAL.signIns }
}

function rateIn(text: string | undefined, usual: number | undefined): number | undefined | 'wrong' {
  if (!text) return usual
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 'wrong'
}
