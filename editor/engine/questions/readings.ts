import type { Reading } from '../../../engine/model/ruleset.ts'
import type { Answering } from '../answer.ts'
import { needs } from './needs.ts'

export type ReadingLine = Pick<Reading, 'key' | 'doubt' | 'taken' | 'by' | 'on' | 'alternative'> &
  Readonly<{ provisions: readonly Readonly<{ id: string; title: string }>[]; wholeText: boolean }>

/** Every doubtful text: first those that run through the whole of it, then provision by provision. */
export const readings: Answering<'readings'> = async (place, library) => {
  const { ruleset } = needs(await library.open(place)).shown
  const titled = (ids: readonly string[]) =>
    ids.map((id) => ({ id, title: ruleset.provisions.find((one) => one.id === id)?.title ?? '' }))
  return [
    ...ruleset.readings.map((one) => ({ ...told(one), provisions: titled(one.provisions), wholeText: true })),
    ...ruleset.provisions.flatMap(({ id, readings: own }) =>
      own.map((one) => ({ ...told(one), provisions: titled([id]), wholeText: false }))
    )
  ]
}

const told = ({ key, doubt, taken, by, on, alternative }: Reading) => ({ key, doubt, taken, by, on, alternative })
