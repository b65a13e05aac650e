import type { ToldFaults } from '../../api/cohorts.ts'

type Place = NonNullable<ToldFaults['places']>[number]

/** 2021-reviews.csv, line 12, REVIEW. */
export const placeWords = ({ file, line, column }: Place): string =>
  [file, `line ${line}`, column].filter((part) => part !== undefined).join(', ')

/** What could not be used before what is doubtful, the most frequent first. */
export const inOrder = (faults: readonly ToldFaults[]): readonly ToldFaults[] =>
  faults.toSorted(
    (a, b) => Number(a.severity === 'doubtful') - Number(b.severity === 'doubtful') || (b.count ?? 0) - (a.count ?? 0)
  )

/** A sentence of its own; what is to be typed as it stands needs no marks on a page. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replaceAll('`', '').replace(/[^.?!]$/, '$&.')
