import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { Table } from '../../components/table.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { DraftChange } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { withDays } from './with-days.ts'

/** What the draft changes, in sentences. */
export function DraftChangesScreen() {
  useTitle('Changes of this draft')
  const { view } = useDraft()
  return (
    <>
      <Heading level={1}>What this draft changes</Heading>
      {view.head.base === undefined ? (
        <Paragraph>This is a new procedure: there is no version before it to hold it against.</Paragraph>
      ) : (
        <ChangeList />
      )}
    </>
  )
}

/** The changes as a list, also for those who are to approve them. */
export function ChangeList() {
  const { desk, at } = useDraft()
  const { answer } = useAsked('draftChanges', desk)
  if (answer === undefined) return <Loading what="Comparing" />
  if ('problems' in answer)
    return <Paragraph>What it changes can be told once the draft can be read: {answer.problems[0]?.message}.</Paragraph>
  return (
    <>
      <p className="govuk-body-l" role="status">
        {capital(answer.summary)}
      </p>
      {answer.changes.length === 0 ? (
        <Empty>Nothing is changed yet.</Empty>
      ) : (
        <Table
          caption="Every change"
          rows={answer.changes}
          rowKey={({ key }) => key}
          columns={[
            { head: 'Change', cell: (one) => <Says change={one} at={at} /> },
            { head: 'Before', cell: ({ before }) => withDays(before ?? '') },
            { head: 'After', cell: ({ after }) => withDays(after ?? '') },
            {
              head: 'So it is',
              cell: ({ kind }) => <Tag colour={COLOURS[kind] ?? 'grey'}>{kind.replaceAll('-', ' ')}</Tag>,
              by: ({ kind }) => kind
            }
          ]}
        />
      )}
    </>
  )
}

const Says = ({ change: { about, says }, at }: Readonly<{ change: DraftChange; at: (tail: string) => string }>) => {
  const [id = ''] = about.split(/[/,]/)
  return (
    <>
      {withDays(says)} {id !== '' && <PageLink to={at(`/provisions/${encodeURIComponent(id)}`)}>{id}</PageLink>}
    </>
  )
}

const COLOURS: Readonly<Record<string, TagColour>> = {
  tightened: 'blue',
  loosened: 'orange',
  wider: 'blue',
  narrower: 'orange',
  new: 'green',
  gone: 'red',
  different: 'purple'
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
