import type { Chosen, RecordEntry, RecordLine } from '../../api/record.ts'
import { useRulesets } from '../../api/rulesets.ts'
import { QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { PageLink } from '../../components/words.tsx'
import { dayWords } from '../../sentences/days.ts'
import { instantWords, today } from '../../sentences/instants.ts'
import { excusedIn, LaterThanLaw } from '../history/later-than-law.tsx'
import { type DraftNamed, draftsNamed, type Group, groupsOf } from './groups.ts'
import { ACTS, subjectWords, type Titles } from './words.ts'

type Props = Readonly<{ entries: readonly RecordLine[]; change: (part: Partial<Chosen>) => void }>

/** What each procedure is called, for the subjects of the record. */
export function useTitles(): Titles {
  const { data = [] } = useRulesets(today())
  return new Map(data.map(({ id, title, issuedBy }) => [id, `${title} (${issuedBy})`]))
}

/** Entries of the record, the newest first; what was saved of one draft in one go is one row. */
export function Entries({ entries, change }: Props) {
  const titles = useTitles()
  const named = draftsNamed(entries)
  return (
    <Table
      stacks
      caption={`Entries ${entries.at(-1)?.entry.seq ?? ''} to ${entries[0]?.entry.seq ?? ''}, the newest first`}
      rows={groupsOf(entries)}
      rowKey={({ lines: [first] }) => String(first.entry.seq)}
      firstIsHeader
      columns={[
        { head: 'Entry', cell: ({ lines }) => spanOf(lines, ({ entry }) => String(entry.seq), ' to ') },
        { head: 'When', cell: ({ lines }) => spanOf(lines, ({ entry }) => instantWords(entry.at), ' until ') },
        { head: 'Who', cell: ({ lines: [{ entry }] }) => <Who by={entry.by} change={change} /> },
        { head: 'What', cell: (group) => <What group={group} /> },
        { head: 'To what', cell: ({ lines: [{ entry }] }) => <Subject entry={entry} titles={titles} named={named} /> },
        { head: 'Why', cell: (group) => <Why group={group} /> }
      ]}
    />
  )
}

/** The first and the last of a row, which stand in it the other way round. */
function spanOf(lines: Group['lines'], words: (line: RecordLine) => string, between: string): string {
  const [newest, oldest] = [words(lines[0]), words(lines.at(-1) ?? lines[0])]
  return newest === oldest ? newest : `${oldest}${between}${newest}`
}

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

/** A draft that is being written holds from no day yet: only what is sent, approved or published has one. */
const HAS_NO_DAY: ReadonlySet<string> = new Set(['draft-opened', 'draft-saved', 'draft-discarded'])

function What({ group: { lines } }: Readonly<{ group: Group }>) {
  const { act, inForceFrom } = lines[0].entry
  return (
    <>
      {act === 'published-urgently' ? <Tag colour="red">{ACTS[act]}</Tag> : (ACTS[act] ?? act)}
      {lines.length > 1 && `, saved ${lines.length} times`}
      {inForceFrom !== undefined && !HAS_NO_DAY.has(act) && `, in force from ${dayWords(inForceFrom)}`}
    </>
  )
}

type SubjectProps = Readonly<{ entry: RecordEntry; titles: Titles; named: ReadonlyMap<string, DraftNamed> }>

function Subject({ entry: { subject, draft, act, by }, titles, named }: SubjectProps) {
  const [kind, name] = subject.split('/')
  const isOfProcedure = kind === 'ruleset' && name !== undefined
  const says = subject === `person/${by.id}` ? 'Themselves' : subjectWords(subject, titles)
  return (
    <>
      {isOfProcedure ? <PageLink to={`/procedures/${name}/history`}>{says}</PageLink> : says}
      {draft !== undefined && (
        <>
          <br />
          {isOfProcedure && act !== 'draft-discarded' ? (
            <PageLink to={`/procedures/${name}/drafts/${draft}/changes`}>{draftSays(named.get(draft))}</PageLink>
          ) : (
            draftSays(named.get(draft))
          )}
        </>
      )}
    </>
  )
}

/** The draft “12 days for invitations”; or the one that was begun on a day. */
function draftSays({ why, begun }: DraftNamed = {}): string {
  if (why !== undefined) return `the draft “${why}”`
  return begun === undefined ? 'a draft of which nothing was said yet' : `the draft begun ${instantWords(begun)}`
}

function Why({ group: { lines } }: Readonly<{ group: Group }>) {
  const [line] = lines
  return (
    <>
      {line.entry.why}
      <Excused entry={line.entry} />
      {lines.length === 1 ? (
        <Details summary="Fingerprints and the rest">
          <Rest line={line} />
        </Details>
      ) : (
        <Details summary={`The ${lines.length} savings, one by one`}>
          {lines.map((one) => (
            <Details key={one.entry.seq} summary={`Entry ${one.entry.seq}, ${instantWords(one.entry.at)}`}>
              <Rest line={one} />
            </Details>
          ))}
        </Details>
      )}
    </>
  )
}

/** What was published though it may fall later than the law allows; while a draft is written, that is not settled. */
const Excused = ({ entry: { act, subject, inForceFrom, more } }: Readonly<{ entry: RecordEntry }>) =>
  act === 'published' || act === 'published-urgently' ? (
    <LaterThanLaw ruleset={subject.slice('ruleset/'.length)} from={inForceFrom} excused={excusedIn(more)} />
  ) : null

/** What anybody needs who verifies the record by another program. */
function Rest({ line: { entry, hash } }: Readonly<{ line: RecordLine }>) {
  const { draft, publication, before, after, more, previous } = entry
  const told = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ key, value: <span className="dc-hash">{value}</span> }]
  return (
    <SummaryList
      rows={[
        ...told('Fingerprint of this entry', hash),
        ...told('Fingerprint of the entry before', previous),
        ...told('Text before', before),
        ...told('Text after', after),
        ...told('Draft', draft),
        ...told('Publication', publication),
        ...Object.entries(more ?? {}).flatMap(([key, value]) => told(key, value))
      ]}
    />
  )
}
