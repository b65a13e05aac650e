/** The paragraph that a rule stands in: Y5.10 of Y5.10/decided-first. */
export const paragraphOf = (key: string): string => key.split('/')[0] ?? key

/** Which of several rules of its paragraph it is, in words: decided first. */
const partOf = (key: string): string => key.split('/')[1]?.replaceAll('-', ' ') ?? ''

/** The title of a rule that may be one of several: Leaving the child or the parents uninvited: decided first. */
export const titleOfRule = (key: string, title: string): string =>
  partOf(key) === '' ? title : `${title}: ${partOf(key)}`

/** By its paragraph, then its title: Y5.10 Leaving the child or the parents uninvited: decided first. */
export const nameOfRule = (key: string, title: string): string => `${paragraphOf(key)} ${titleOfRule(key, title)}`

/** By its title, then its paragraph: Leaving the child or the parents uninvited: decided first (Y5.10). */
export const titledRule = (key: string, title: string): string => `${titleOfRule(key, title)} (${paragraphOf(key)})`

/** The paragraphs of some rules, each once: Y1.2, B3.3. */
export const paragraphsOf = (keys: readonly (string | undefined)[]): string =>
  [...new Set(keys.flatMap((key) => (key === undefined ? [] : [paragraphOf(key)])))].join(', ')

const KEY = String.raw`\b[A-Z]{1,4}\d[\w.()]*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*`
const KEYS_IN_TEXT = new RegExp(`${KEY}(?:(?:, | and )${KEY})*`, 'g')

/** A text of the engine or of the server in which paragraphs stand where it has the keys of rules: of several rules of one, it stands once. */
export const withParagraphs = (text: string): string =>
  text.replaceAll(KEYS_IN_TEXT, (keys) => {
    const paragraphs = [...new Set(keys.split(/, | and /).map(paragraphOf))]
    if (!keys.includes(' and ') || paragraphs.length === 1) return paragraphs.join(', ')
    return `${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}`
  })
