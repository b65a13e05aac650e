import type { GivenInput } from '../../../draft/example/fields.ts'
import { parseDay } from '../../../../engine/days/day.ts'
import { shownDay } from '../../../draft/example/typed-day.ts'

/** Text, or nothing where there is none yet. */
export const isText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What is given as it stands in a box, whatever it is. */
export const shownText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What is given, in the words of the vocabulary where it is one of its values, or several of them. */
export const saidOf = (input: GivenInput, value: unknown): string =>
  Array.isArray(value) ? value.map((one) => oneSaid(input, one)).join(', ') : oneSaid(input, value)

function oneSaid(input: GivenInput, value: unknown): string {
  if (typeof value === 'boolean') return input.as === 'act' ? (value ? 'done' : 'not done') : value ? 'yes' : 'no'
  const said = shownText(value)
  if ('values' in input) return input.values.find((one) => one.value === said)?.label ?? said
  return parseDay(said) === undefined ? said : shownDay(said)
}
