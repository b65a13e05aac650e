/** Markup as a list of tags and words, so that two texts are the same where a browser would make the same page of them. */
type Piece = string

const TOKEN = /<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*?\/?>|[^<]+/g
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:\s*=\s*"([^"]*)")?/g

/** Behaviour that their script would add, or that ours has in its own way; and the router's own mark on its links. */
const LEFT_OUT = new Set([
  'data-module',
  'data-govuk-button-init',
  'data-prevent-double-click',
  'data-discover',
  'tabindex'
])

const decoded = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&')

/** An empty box is empty whether or not its markup says so. */
function tag(text: string): Piece {
  if (text.startsWith('</')) return text.replace(/\s/g, '')
  const [, name = '', rest = ''] = /^<([a-zA-Z][\w-]*)([\s\S]*?)\/?>$/.exec(text) ?? []
  const attributes = [...rest.matchAll(ATTRIBUTE)]
    .map(
      ([, key = '', value]) =>
        [
          key.toLowerCase(),
          decoded(value ?? '')
            .replace(/\s+/g, ' ')
            .trim()
        ] as const
    )
    .filter(([key, value]) => !LEFT_OUT.has(key) && !(name === 'input' && key === 'value' && value === ''))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}>`
}

/** Where no choice is marked, every browser takes the first: React marks it. */
const firstChosen = (all: readonly Piece[]): readonly Piece[] => {
  const [first, ...others] = all.flatMap((piece, place) => (piece.startsWith('<option') ? [place] : []))
  const marked = others.some((place) => all[place]?.includes(' selected=""'))
  return first === undefined || marked
    ? all
    : all.map((piece, place) => (place === first ? piece.replace(' selected=""', '') : piece))
}

/** The pieces of some markup, with white space told only between words. */
export function pieces(markup: string): readonly Piece[] {
  const all = (markup.match(TOKEN) ?? []).flatMap((token) => {
    if (token.startsWith('<!--')) return []
    if (token.startsWith('<')) return [tag(token)]
    const words = decoded(token)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim()
    return words === '' ? [] : [words]
  })
  return firstChosen(all)
}
