/** What an author said a change is, in words. */
const KINDS: Readonly<Record<string, string>> = {
  'new-procedure': 'A new procedure',
  'changes-a-timescale': 'Changes a time limit',
  'changes-a-duty': 'Changes a duty',
  'new-duty': 'A new duty',
  'removes-a-duty': 'Removes a duty',
  'corrects-a-mistake': 'Corrects a mistake',
  'settles-a-reading': 'Settles a doubtful reading',
  'wording-only': 'Wording only',
  'changes-words': 'Changes the words that rules are made of',
  'new-bank-holidays': 'New bank holidays'
}

const changeWords = (kind: string): string => KINDS[kind] ?? kind

/** All that a version was, where it was several things. */
export const changesWords = ({
  change,
  changes = [change]
}: Readonly<{ change: string; changes?: readonly string[] }>): string => changes.map(changeWords).join('; ')

/** What a version is beside the one before it. What came with the program was changed by nobody here. */
export const versionKindWords = ({
  written,
  ...kinds
}: Readonly<{ change: string; changes?: readonly string[]; written?: unknown }>): string =>
  written === undefined ? 'Came with Duecourse' : changesWords(kinds)
