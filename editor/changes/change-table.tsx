import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import type { ChangeEntry, ChangesAnswer } from '../engine/questions/changes/told.ts'
import { type Beside, keysOf, titleOf, wordOf } from './change-entry.tsx'
import { CLASS_WORDS } from './classes.ts'
import { csvOf } from './csv.ts'
import { Download } from './download.tsx'
import { sifted, useSift } from './sift.ts'
import { SiftForm } from './sift-form.tsx'
import { paragraphsOf, withParagraphs } from '../sentences/rule-names.ts'

type Row = Readonly<{
  id: string
  rule: string
  title: string
  is: string
  what: string
  left: string
  right: string
  says: string
}>

/** Every change as a row, which can be taken away as a table: that one has the keys of the rules, to be sorted and looked up by. */
export function ChangeTable({ found }: Readonly<{ found: ChangesAnswer }>) {
  const { sift, change } = useSift()
  const shown = sifted(found.entries, sift)
  const rows = rowsOf(shown, found)
  const { names, left, right } = found
  return (
    <>
      <SiftForm found={found} sift={sift} change={change} shown={shown.length} />
      <Download
        file={`changes-${left.ruleset}-${left.version}-${right.ruleset}-${right.version}.csv`}
        text={() =>
          csvOf(
            headsOf(names),
            rows.map((row) => [row.rule, row.title, row.is, row.what, row.left, row.right, row.says])
          )
        }
      >
        Download as CSV
      </Download>
      <Table
        caption={`What differs between ${names.left} and ${names.right}`}
        rows={rows}
        rowKey={({ id }) => id}
        firstIsHeader
        small
        stacks
        columns={[
          { head: 'Provision', cell: ({ rule }) => paragraphsOf(rule.split(', ')), by: ({ rule }) => rule },
          { head: 'About', cell: ({ title }) => title, by: ({ title }) => title },
          { head: 'Class', cell: ({ is }) => <Tag colour={colourOf(is)}>{is}</Tag>, by: ({ is }) => is },
          { head: 'What', cell: ({ what }) => withParagraphs(what) },
          { head: names.left, cell: (row) => <Long text={row.left} /> },
          { head: names.right, cell: (row) => <Long text={row.right} /> }
        ]}
      />
    </>
  )
}

/** Sentences have room, also where the page is narrow. */
const Long = ({ text }: Readonly<{ text: string }>) => (
  <div className="dc-long">{text === '' ? '–' : withParagraphs(text)}</div>
)

const headsOf = ({ left, right }: Beside['names']): readonly string[] => [
  'Rule',
  'About',
  'Class',
  'What',
  left,
  right,
  'In a sentence'
]

const colourOf = (word: string) => Object.values(CLASS_WORDS).find((one) => one.word === word)?.colour ?? 'grey'

/** A row for each change; what only one side has is one row. */
function rowsOf(entries: readonly ChangeEntry[], beside: Beside): readonly Row[] {
  const seen = new Set<number>()
  return entries.flatMap((entry): readonly Row[] => {
    const head = { rule: keysOf(entry), title: titleOf(entry) }
    if (entry.changes.length === 0) {
      const [left, right] = [entry.left?.says ?? '', entry.right?.says ?? '']
      return [{ ...head, id: entry.key, is: wordOf(entry.is, beside), what: 'the whole rule', left, right, says: '' }]
    }
    return entry.changes
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map(({ id, class: is, what, before, after, clause }) => ({
        ...head,
        id: `${entry.key} ${id}`,
        is: CLASS_WORDS[is].word,
        what,
        left: before ?? '',
        right: after ?? '',
        says: clause
      }))
  })
}
