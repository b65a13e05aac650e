/** What was asked before the program that needs it was there, by its address. Each answer is for whoever asks first. */
const asked = new Map<string, Promise<Response>>()

/** Asks the server for data that is about to be needed. Gives the answer to be looked at as well; whoever comes for it reads it. */
export function askAhead(path: string): Promise<Response> {
  const answer = fetch(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
  answer.catch(() => undefined)
  asked.set(path, answer)
  // What nobody came for while the page opened might be out of date by the time that somebody does.
  setTimeout(() => asked.delete(path), FRESH)
  return answer
}

const FRESH = 10_000

/** The answer that is on its way, once; nothing where nobody asked ahead. */
export function takeAhead(path: string): Promise<Response> | undefined {
  const answer = asked.get(path)
  asked.delete(path)
  return answer
}
