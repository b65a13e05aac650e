/** A name as the text has them, from words that somebody typed: small letters, digits and hyphens. */
export const nameFrom = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
