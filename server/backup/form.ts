/** The files of a backup, all of them beside each other. */
export const FILES = {
  manifest: 'backup.json',
  database: 'duecourse.sqlite',
  checkpoints: 'checkpoints.ndjson',
  publicKey: 'checkpoints.pub.pem',
  privateKey: 'checkpoints.key.pem'
} as const

/** What a backup is of, and by what digests its files are known. */
export type Manifest = Readonly<{
  duecourse: 'backup'
  form: 1
  engine: string
  made: string
  record: string
  entries: number
  head: string
  files: Readonly<Record<string, string>>
}>

/** Why a backup could not be made, or not be put back. Nothing has changed then. */
export class NotDone extends Error {
  readonly why: readonly string[]
  constructor(...why: readonly string[]) {
    super(why.join(' '))
    this.why = why
  }
}
