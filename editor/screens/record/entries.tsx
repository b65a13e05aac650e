import type { Chosen, RecordEntry, RecordLine } from '../../api/record.ts'
import { QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { PageLink } from '../../components/words.tsx'
import { dayWords } from '../../sentences/days.ts'
import { instantWords } from '../../sentences/instants.ts'
import { ACTS, subjectWords } from './words.ts'

type Props = Readonly<{ entries: readonly RecordLine[]; change: (part: Partial<Chosen>) => void }>

/** Entries of the record, the newest first. */
export const Entries = ({ entries, change }: Props) => (
  <Table
    caption={`Entries ${entries.at(-1)?.entry.seq ?? ''} to ${entries[0]?.entry.seq ?? ''}, the newest first`}
    rows={entries}
    rowKey={({ entry }) => String(entry.seq)}
    firstIsHeader
    columns={[
      { head: 'Entry', cell: ({ entry }) => entry.seq },
      { head: 'When', cell: ({ entry }) => instantWords(entry.at) },
      { head: 'Who', cell: ({ entry: { by } }) => <Who by={by} change={change} /> },
      { head: 'What', cell: ({ entry }) => <What entry={entry} /> },
      { head: 'To what', cell: ({ entry }) => <Subject subject={entry.subject} /> },
      { head: 'Why', cell: (line) => <Why line={line} /> }
    ]}
  />
)

const KINDS: Readonly<Record<RecordEntry['by']['kind'], string>> = {
  person: '',
  local: ' (on that machine only)',
  key: ' (a program)',
  system: ''
}

const Who = ({ by, change }: Readonly<{ by: RecordEntry['by']; change: Props['change'] }>) => (
  <QuietButton onClick={() => change({ by: by.id })} about=": show only what they did">
    {by.name}
    {KINDS[by.kind]}
  </QuietButton>
)

const What = ({ entry: { act, inForceFrom } }: Readonly<{ entry: RecordEntry }>) => (
  <>
    {act === 'published-urgently' ? <Tag colour="red">{ACTS[act]}</Tag> : (ACTS[act] ?? act)}
    {inForceFrom !== undefined && `, in force from ${dayWords(inForceFrom)}`}
  </>
)

function Subject({ subject }: Readonly<{ subject: string }>) {
  const [kind, name] = subject.split('/')
  return kind === 'ruleset' && name !== undefined ? (
    <PageLink to={`/procedures/${name}/history`}>{subjectWords(subject)}</PageLink>
  ) : (
    subjectWords(subject)
  )
}

function Why({ line: { entry, hash } }: Readonly<{ line: RecordLine }>) {
  const { why, draft, publication, before, after, more, previous } = entry
  const told = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ key, value: <span className="dc-hash">{value}</span> }]
  return (
    <>
      {why}
      <Details summary="Hashes and the rest">
        <SummaryList
          rows={[
            ...told('Hash', hash),
            ...told('Hash of the entry before', previous),
            ...told('Content before', before),
            ...told('Content after', after),
            ...told('Draft', draft),
            ...told('Publication', publication),
            ...Object.entries(more ?? {}).flatMap(([key, value]) => told(key, value))
          ]}
        />
      </Details>
    </>
  )
}
