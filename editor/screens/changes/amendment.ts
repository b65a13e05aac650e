import type { ChangeEntry, ChangesAnswer } from '../../engine/questions/changes/told.ts'

/** One row as manuals have it: the chapter, what changed, and from when. */
export type Amendment = Readonly<{
  key: string
  chapter: string
  title: string
  rule: string
  says: readonly string[]
  from: string
}>

const WHOLE = 'The whole procedure'

/** What changed, chapter by chapter. */
export const amendmentsIn = ({ entries, around }: ChangesAnswer, from: string): readonly Amendment[] => [
  ...(around.length === 0
    ? []
    : [{ key: WHOLE, chapter: WHOLE, title: '', rule: '', says: around.map(({ clause }) => clause), from }]),
  ...entries.filter(({ is }) => is !== 'same').map((entry) => amendmentOf(entry, from))
]

function amendmentOf({ key, is, left, right, changes }: ChangeEntry, from: string): Amendment {
  const side = right ?? left
  const whole =
    is === 'added' ? `New: ${right?.says ?? ''}` : is === 'removed' ? `No longer there: ${left?.says ?? ''}` : ''
  return {
    key,
    chapter: side === undefined ? '' : `${side.section} ${side.sectionTitle}`,
    title: side?.title ?? '',
    rule: side?.rule ?? '',
    says: whole === '' ? changes.map(({ clause }) => clause) : [whole],
    from
  }
}
