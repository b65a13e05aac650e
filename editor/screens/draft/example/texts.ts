/** Text, or nothing where there is none yet. */
export const isText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What is given as it stands in a box, whatever it is. */
export const shownText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
