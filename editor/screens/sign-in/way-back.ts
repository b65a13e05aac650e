const KEPT = 'way back'

/** A page of this server, whatever was asked for. */
export function ownPath(wanted: string | null, origin: string): string | undefined {
  if (wanted === null || !wanted.startsWith('/') || wanted.length > 500) return undefined
  const url = URL.parse(wanted, origin)
  if (url?.origin !== origin || url.pathname.startsWith('/sign-in')) return undefined
  return `${url.pathname}${url.search}${url.hash}`
}

/** Where somebody was before they came to sign in: in the address, or as this tab remembers it, for a link that was opened by hand. */
export function wayBack(asked: string | null): string {
  const path = ownPath(asked, window.location.origin)
  try {
    if (path !== undefined) window.sessionStorage.setItem(KEPT, path)
    return path ?? ownPath(window.sessionStorage.getItem(KEPT), window.location.origin) ?? '/'
  } catch {
    return path ?? '/'
  }
}

/** What of a pasted text is the secret: what stands after the `#`, or all of it. */
export const secretIn = (pasted: string): string => pasted.trim().split('#').at(-1)?.trim() ?? ''

/** The secret with which a link led here. */
export const secretInAddress = (): string => window.location.hash.slice(1)

/** Takes the secret out of the address, so that it is neither kept in the history nor seen over a shoulder. */
export function forgetSecret(): void {
  if (window.location.hash !== '')
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}`)
}
