import { request } from 'node:http'
import { parseSetCookie } from 'cookie'
import { PUBLIC_URL } from './identity-provider.ts'

/** A browser with cookies of each host, in which the public address leads to a port of this machine. */
export type Visitor = Readonly<{
  /** The answer of one address, its redirection not followed. */
  see: (address: string, options?: Options) => Promise<Page>
  /** Follows redirections until there is none, or until one leads to an address that `until` holds for. */
  follow: (address: string, until?: (address: string) => boolean) => Promise<Page>
  cookies: (host: string) => Map<string, string>
  everySetCookie: () => readonly string[]
}>

type Options = Readonly<{ method?: string; headers?: Readonly<Record<string, string>>; body?: string }>
export type Page = Readonly<{
  address: string
  status: number
  location: string | undefined
  text: string
  headers: Readonly<Record<string, unknown>>
}>

export function visitor(port: number): Visitor {
  const jars = new Map<string, Map<string, string>>()
  const set: string[] = []
  const jarOf = (host: string): Map<string, string> => {
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }

  function keep(host: string, headers: readonly string[]): void {
    for (const header of headers) {
      set.push(header)
      const { name, value, maxAge, expires } = parseSetCookie(header)
      const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now())
      if (isGone) jarOf(host).delete(name)
      else jarOf(host).set(name, value ?? '')
    }
  }

  const see: Visitor['see'] = (address, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(address, PUBLIC_URL)
      const cookie = [...jarOf(url.host)].map(([name, value]) => `${name}=${value}`).join('; ')
      const here = url.origin === PUBLIC_URL ? { host: '127.0.0.1', port } : { host: url.hostname, port: url.port }
      const sent = request({
        ...here,
        method,
        path: `${url.pathname}${url.search}`,
        headers: { host: url.host, ...(cookie !== '' && { cookie }), ...headers },
        agent: false
      })
      sent.on('error', reject)
      sent.on('response', (res) => {
        let text = ''
        res.on('data', (chunk: Buffer) => void (text += chunk.toString()))
        res.on('end', () => {
          keep(url.host, res.headers['set-cookie'] ?? [])
          const { location } = res.headers
          resolve({
            address: url.href,
            status: res.statusCode ?? 0,
            location: location === undefined ? undefined : new URL(location, url).href,
            text,
            headers: res.headers
          })
        })
      })
      sent.end(body)
    })

  const follow: Visitor['follow'] = async (address, until = () => false) => {
    const page = await see(address)
    return page.location === undefined || until(page.location) ? page : follow(page.location, until)
  }

  return { see, follow, cookies: jarOf, everySetCookie: () => set }
}
