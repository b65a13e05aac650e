import type { Dated, Told } from '../../check/told.ts'
import { dayWords } from '../../sentences/days.ts'

/** What was answered, in words. */
export function answerWords({ fact: { input }, answer }: Told): string {
  if (input.as === 'none') return 'There is none'
  if (answer === false) return input.as === 'act' ? 'Not done' : 'No'
  if (answer === true) return 'Yes'
  if (typeof answer === 'number') return String(answer)
  if (typeof answer === 'string')
    return input.as === 'date' || input.as === 'act' ? dayWords(answer) : labelOf(answer, input)
  return listWords(answer, input)
}

type Input = Told['fact']['input']

const labelOf = (value: string, input: Input): string =>
  'values' in input ? (input.values.find((one) => one.value === value)?.label ?? value) : value

function listWords(answer: readonly (string | Dated)[], input: Input): string {
  if (answer.length === 0) return 'Nothing'
  return answer
    .map((one) => (typeof one === 'string' ? labelOf(one, input) : `${labelOf(one.value, input)}, ${dayWords(one.on)}`))
    .join('; ')
}
