/** What the server did not give. */
export class Refused extends Error {
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** Where texts come from. Nothing where there is none at that address. */
export type TextFrom = (path: string, accept: string) => Promise<string | undefined>

/** Asks the server for a text. */
export const textFrom: TextFrom = async (path, accept) => {
  const response = await fetch(path, { headers: { Accept: accept }, credentials: 'same-origin' }).catch(() => {
    throw new Refused('The server cannot be reached.', 0)
  })
  if (response.status === 404 || response.status === 406) {
    await response.body?.cancel()
    return undefined
  }
  if (!response.ok) throw new Refused('The server did not give what this page is made of.', response.status)
  return response.text()
}
