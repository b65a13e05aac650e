import { andThen, type Problem, type Result } from '../../../engine/problem.ts'
import { readJson } from '../../../engine/read/json.ts'
import { readReceipt } from '../../receipts/read.ts'
import type { Receipt } from '../../receipts/receipt.ts'
import { type Verification, verifyReceipt } from '../../receipts/verify.ts'
import { caseData } from '../case-file.ts'
import { type Command, type Given, JSON_OPTION, type Misuse, misuse } from '../command.ts'
import { refused } from '../report.ts'
import type { RulesetStore } from '../../store/store.ts'
import type { ExitCode, Shell } from '../shell.ts'

/** Gives an answer again, and holds it against the receipt of the first. */
export const receiptCommand: Command = {
  name: 'receipt',
  says: 'give an answer again, and say whether it is the one that a receipt was given for',
  usage: 'verify RECEIPT CASE',
  takes: { least: 3, most: 3 },
  published: true,
  options: { json: JSON_OPTION },
  more: 'Receipts come from duecourse assess --receipt, or from the server. Exit code 1 says that the answer differs, or that it cannot be told.',
  run: (given, shell) => {
    const [what, receipt = '', facts = ''] = given.args
    return what === 'verify'
      ? verify(given, shell, receipt, facts)
      : misuse('what can be done with a receipt is verify')
  }
}

async function verify(given: Given, shell: Shell, file: string, caseFile: string): Promise<ExitCode | Misuse> {
  const receipt = andThen(andThen(shell.read(file), readJson), readReceipt)
  if (!receipt.ok) return refused(shell, receipt.problems, { name: file, text: '', quoted: false })
  const sent = caseData(shell, caseFile)
  if (!sent.ok) return refused(shell, sent.problems, { name: caseFile, text: '', quoted: false })
  const store = storeOf(shell, receipt.value)
  if (!store.ok) return refused(shell, store.problems)
  const verification = await verifyReceipt(store.value, receipt.value, sent.value)
  shell.out(given.flag('json') ? JSON.stringify(verification, null, 2) : linesOf(verification).join('\n'))
  return verification.result === 'same' ? 0 : 1
}

/** What had been published by then, whatever else is asked for. */
const storeOf = ({ store, storeAt }: Shell, { knownAt }: Receipt): Result<RulesetStore> =>
  storeAt === undefined ? store() : storeAt(knownAt)

/** More than anybody reads. */
const SHOWN = 20

function linesOf(verification: Verification): readonly string[] {
  if (verification.result === 'same') return [verification.says]
  if (verification.result === 'cannot-verify') return [verification.says, ...verification.problems.map(problemLine)]
  const { says, outcomes } = verification
  const more = outcomes.length > SHOWN ? [`  … and ${outcomes.length - SHOWN} more`] : []
  return [
    says,
    ...outcomes.slice(0, SHOWN).map(({ outcome, says: now }) => `  ${outcome}: ${now ?? 'not answered any more'}`),
    ...more
  ]
}

const problemLine = ({ message, pointer }: Problem): string => `  ${pointer ?? ''} ${message}`
