import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import { LONGEST } from './sessions.ts'
import { MINUTE } from './moments.ts'
import type { SignIn } from './sign-in.ts'

/** The cookie of a session, and the one that ties a sign-in under way to the browser that began it. */
export type Cookie = 'session' | 'attempt'

const NAMES = { session: 'duecourse', attempt: 'duecourse-sign-in' } as const
const LASTS = { session: LONGEST, attempt: 10 * MINUTE } as const

/** Over https a browser itself sees to it that no other host and no plain connection can set or read it. */
const isSecure = (signIn: SignIn): boolean => signIn.kind === 'provider' && signIn.url.protocol === 'https:'
const nameOf = (cookie: Cookie, signIn: SignIn): string => `${isSecure(signIn) ? '__Host-' : ''}${NAMES[cookie]}`

export const cookieIn = (req: Request, cookie: Cookie, signIn: SignIn): string | undefined =>
  parseCookie(req.headers.cookie ?? '')[nameOf(cookie, signIn)]

/** Sets a cookie, or takes it back. No script can read it, and a browser sends it along with nothing that another site writes. */
export function setCookie(res: Response, cookie: Cookie, value: string | undefined, signIn: SignIn): void {
  const text = stringifySetCookie({
    name: nameOf(cookie, signIn),
    value: value ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(signIn),
    maxAge: value === undefined ? 0 : LASTS[cookie] / 1000
  })
  res.append('Set-Cookie', text)
}
