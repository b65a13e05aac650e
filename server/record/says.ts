import type { RecordVerification } from './verify.ts'

/** What came of verifying the record, in sentences. */
export function verificationSays({ entries, broken, checkpoints }: RecordVerification): readonly string[] {
  const { last, problems } = checkpoints
  return [
    broken === undefined ? chainSays(entries) : `The record is not as it was written: ${broken.says}.`,
    ...(last === undefined
      ? ['No checkpoint vouches for it.']
      : [`The last checkpoint was signed at ${last.at} and names entry ${last.seq}.`]),
    ...problems.map((one) => `Of the checkpoints: ${one}.`)
  ]
}

const chainSays = (entries: number): string =>
  entries === 0
    ? 'The record is empty.'
    : entries === 1
      ? 'The one entry is as it was written.'
      : `All ${entries} entries are as they were written.`
