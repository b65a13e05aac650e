import { useChecks, type Who } from '../../api/drafts.ts'
import { may } from '../../api/who.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import { Heading, InsetText, PageLink } from '../../components/words.tsx'
import { type DraftDesk, useDraft } from '../../draft/use-draft.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'
import { BaseWithdrawn } from './base-withdrawn.tsx'
import { DraftChanges } from './changes.tsx'
import { CHANGE_SAID } from './change-kinds.ts'
import { CheckList } from './check-list.tsx'
import { Decide } from './decide.tsx'
import { ExampleChanges } from './example-changes.tsx'
import { Discard } from './discard.tsx'
import { Publish } from './publish.tsx'
import { Statement } from './statement.tsx'
import { UrgentPublication } from './urgent.tsx'
import { nameOfRule } from '../../sentences/rule-names.ts'

/** The way of a draft into force: what it is, its checks, and whose turn it is. */
export function DraftApprovalScreen() {
  const { view, ruleset, me, mayEdit } = useDraft()
  useTitle('Approval')
  const { head, saving } = view
  const isSaved = saving.is === 'saved'
  const isOpen = head.state !== 'published' && head.state !== 'discarded'
  const checks = useChecks(ruleset, head.id, head.revision, isSaved && isOpen)
  return (
    <>
      <BaseWithdrawn />
      <Heading level={1}>Approval</Heading>
      <Stand />
      {mayEdit ? <Statement /> : <Stated />}
      {isOpen && <CheckList checks={checks.data} isPending={checks.isPending} error={checks.error} isSaved={isSaved} />}
      {head.state !== 'draft' && (
        <section>
          <Heading level={2}>What it changes</Heading>
          <DraftChanges />
          <ExampleChanges />
        </section>
      )}
      <Decide checks={checks.data} />
      <Publish />
      {isOpen && may(me, 'publish-urgently', ruleset) && <UrgentPublication />}
      {mayEdit && <Discard />}
    </>
  )
}

/** How far it has come, and who did what. */
function Stand() {
  const { view, ruleset, me } = useDraft()
  const { head } = view
  switch (head.state) {
    case 'draft':
      return null
    case 'submitted':
      return (
        <InsetText>
          {waitsFor(me, ruleset, head.authors)} Written by {head.authors.map(({ name }) => name).join(', ')}. What is
          approved is exactly this text: <code className="dc-digest">{head.digest}</code>
        </InsetText>
      )
    case 'approved':
      return (
        <InsetText>
          Approved by {head.approved?.by.name ?? 'somebody else'}. What was approved is exactly this text:{' '}
          <code className="dc-digest">{head.digest}</code>
        </InsetText>
      )
    case 'published':
      return (
        <InsetText>
          Published, in force from {head.inForceFrom === undefined ? 'its publication' : dayWords(head.inForceFrom)}.{' '}
          <PageLink to={`/procedures/${ruleset}/history`}>See it in the history</PageLink>
        </InsetText>
      )
    case 'discarded':
      return <InsetText>This draft has been put aside.</InsetText>
  }
}

/** Whose turn it is, from where one stands. */
const waitsFor = (me: DraftDesk['me'], ruleset: string, authors: readonly Who[]): string =>
  may(me, 'approve', ruleset) && !authors.some(({ id }) => id === me?.id)
    ? 'Waiting for you, or another approver, to approve it.'
    : 'Waiting for somebody else to approve it.'

/** What the author said, for those who may not write in it. */
function Stated() {
  const { board, view } = useDraft()
  const { changes = [], why, inForceFrom, exceptions } = view.head
  return (
    <SummaryList
      rows={[
        {
          key: 'What kind of change',
          value: changes.length === 0 ? 'Not said yet' : changes.map((one) => CHANGE_SAID[one]).join('; ')
        },
        { key: 'Why', value: why ?? 'Not said yet' },
        { key: 'In force from', value: inForceFrom === undefined ? 'Not said yet' : dayWords(inForceFrom) },
        ...exceptions.map(({ rule, why: reason, by, carried }) => ({
          key: `${nameOfRule(rule, titleOf(board, rule))} may be later than the law`,
          value: `${reason} (${by.name}${carried === true ? ', for the version before' : ''})`
        }))
      ]}
    />
  )
}

const titleOf = (board: DraftDesk['board'], rule: string): string =>
  board?.provisions.find(({ id }) => id === rule.split('/')[0])?.title ?? ''
