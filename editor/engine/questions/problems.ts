import type { Answering } from '../answer.ts'

/** What is wrong with a text. */
export const problems: Answering<'problems'> = async (place, library) => {
  const opened = await library.open(place)
  return opened.ok ? [] : opened.problems
}
