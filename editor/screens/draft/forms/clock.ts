import type { WrittenDay, WrittenTimescale } from '../../../../engine/read/written.ts'

/** The ways in which a time limit can run. */
export type ClockForm = 'at-least-before' | 'within' | 'window' | 'as-soon' | 'by' | 'every' | 'same-as'

export const CLOCK_WORDS: Readonly<Record<ClockForm, string>> = {
  'at-least-before': 'at least … before',
  within: 'within … after',
  window: 'not before … and within … after',
  'as-soon': 'as soon as possible after (no number)',
  by: 'by a day',
  every: 'every …, for the authority as a whole',
  'same-as': 'the same as another time limit'
}

const CLOCK_FIELDS = ['within', 'of', 'notBefore', 'atLeast', 'before', 'by', 'every', 'sameAs'] as const

export function formOf({ atLeast, before, within, notBefore, by, every, sameAs }: WrittenTimescale): ClockForm {
  if (sameAs !== undefined) return 'same-as'
  if (every !== undefined) return 'every'
  if (by !== undefined) return 'by'
  if (atLeast !== undefined || before !== undefined) return 'at-least-before'
  if (within === 'none-given') return 'as-soon'
  return notBefore === undefined ? 'within' : 'window'
}

/** The same time limit running another way: how long and from when stay, as far as there is a place for them. */
export function inForm(timescale: WrittenTimescale, form: ClockForm): WrittenTimescale {
  const { atLeast, within, of, before, by } = timescale
  const number = [atLeast, within].find((one) => one !== undefined && one !== 'none-given') ?? '5 working days'
  const day = of ?? before ?? by
  const rest = withoutClock(timescale)
  const parts = partsFor(form, number, day, timescale)
  if (form === 'every') return { ...rest, per: 'authority', ...parts }
  const { per, ...other } = rest
  return per === undefined || (per === 'authority' && formOf(timescale) === 'every')
    ? { ...other, ...parts }
    : { per, ...other, ...parts }
}

function withoutClock(timescale: WrittenTimescale): Omit<WrittenTimescale, (typeof CLOCK_FIELDS)[number]> {
  const left = Object.entries(timescale).filter(([name]) => !(CLOCK_FIELDS as readonly string[]).includes(name))
  return Object.fromEntries(left)
}

function partsFor(
  form: ClockForm,
  number: string,
  day: WrittenDay | undefined,
  { notBefore, sameAs }: WrittenTimescale
) {
  switch (form) {
    case 'at-least-before':
      return { atLeast: number, before: day ?? 'meeting' }
    case 'within':
      return { within: number, of: day ?? 'review-day' }
    case 'window':
      return { within: number, notBefore: notBefore ?? '1 day', of: day ?? 'review-day' }
    case 'as-soon':
      return { within: 'none-given', of: day ?? 'review-day' }
    case 'by':
      return { by: day ?? 'meeting' }
    case 'every':
      return { every: '1 month' }
    case 'same-as':
      return { sameAs: sameAs ?? '' }
  }
}
