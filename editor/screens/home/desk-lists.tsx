import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type DraftHead, draftsIn } from '../../api/drafts.ts'
import { draftsPath } from '../../api/paths.ts'
import { get } from '../../api/client.ts'
import { isLaw, useRulesets } from '../../api/rulesets.ts'
import { may, type Me } from '../../api/who.ts'
import { Empty, Loading } from '../../components/loading.tsx'
import { LinkButton } from '../../components/button.tsx'
import { Tag } from '../../components/tag.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { RulesetHead } from '../../engine/protocol.ts'
import { today } from '../../sentences/instants.ts'
import { dayWords } from '../../sentences/days.ts'
import { OpenReadings } from './open-readings.tsx'
import { useAskedAgain } from './use-asked-again.ts'

type Named = Readonly<{ draft: DraftHead; title: string }>

/** What somebody who is signed in comes back to: drafts, approvals, what comes into force, what is in doubt. */
export function DeskLists({ me }: Readonly<{ me: Me }>) {
  useAskedAgain()
  const { data: all = [] } = useRulesets(today())
  const mayRead = all.filter(({ id }) => may(me, 'read-drafts', id))
  const { drafts, isPending } = useAllDrafts(mayRead)
  const open = drafts.filter(
    ({ draft }) => draft.state === 'draft' || draft.state === 'submitted' || draft.state === 'approved'
  )
  const mine = open.filter(({ draft }) => isMine(draft, me) && may(me, 'edit', draft.subject.name))
  const others = open.filter(
    ({ draft }) => !isMine(draft, me) && draft.state === 'draft' && may(me, 'edit', draft.subject.name)
  )
  const waiting = open.filter(
    ({ draft }) => draft.state === 'submitted' && !isMine(draft, me) && may(me, 'approve', draft.subject.name)
  )
  const toPublish = open.filter(({ draft }) => draft.state === 'approved' && may(me, 'publish', draft.subject.name))
  const isEditor = mayRead.some(({ id }) => may(me, 'edit', id))
  const isApprover = mayRead.some(({ id }) => may(me, 'approve', id))
  if (mayRead.length === 0) return null
  return (
    <>
      {isEditor && (
        <List id="my-drafts" title="My drafts" none="You have no drafts." drafts={mine} isPending={isPending}>
          <Paragraph>
            To change a procedure, choose it: its page has a button that begins a draft, which nobody goes by until it
            has been approved.
          </Paragraph>
          <LinkButton to="/procedures" look="secondary">
            Choose a procedure to change
          </LinkButton>{' '}
          <LinkButton to="/procedures/new" look="secondary">
            New procedure
          </LinkButton>
        </List>
      )}
      {others.length > 0 && (
        <List id="other-drafts" title="Drafts of others" none="" drafts={others} isPending={false} />
      )}
      {isApprover && (
        <List
          id="waiting"
          title="Waiting for my approval"
          none="Nothing is waiting for you."
          drafts={waiting}
          isPending={isPending}
          to="/approval"
        />
      )}
      {toPublish.length > 0 && (
        <List
          id="to-publish"
          title="Approved, and to be published"
          none=""
          drafts={toPublish}
          isPending={false}
          to="/approval"
        />
      )}
      <ComingIntoForce all={all} />
      <OpenReadings rulesets={all.filter((one) => !isLaw(one, all))} />
    </>
  )
}

const isMine = ({ authors, opened }: DraftHead, { id }: Me): boolean =>
  opened.by.id === id || authors.some((author) => author.id === id)

function useAllDrafts(rulesets: readonly RulesetHead[]): Readonly<{ drafts: readonly Named[]; isPending: boolean }> {
  const answers = useQueries({
    queries: rulesets.map(({ id }) => ({
      queryKey: ['drafts', id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => draftsIn(await get<unknown>(draftsPath(id), signal))
    }))
  })
  const drafts = answers.flatMap(({ data }, index) =>
    (data ?? []).map((draft) => ({ draft, title: rulesets[index]?.title ?? '' }))
  )
  return {
    drafts: drafts.toSorted((a, b) => (a.draft.saved.at < b.draft.saved.at ? 1 : -1)),
    isPending: answers.some((answer) => answer.isPending)
  }
}

type ListProps = Readonly<{
  id: string
  title: string
  none: string
  drafts: readonly Named[]
  isPending: boolean
  to?: string
  children?: ReactNode
}>

const STATES = {
  draft: 'Draft',
  submitted: 'Waiting for approval',
  approved: 'Approved',
  published: 'Published',
  discarded: 'Put aside'
} as const

/** What somebody wrote, with one stop at its end. */
const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

const List = ({ id, title, none, drafts, isPending, to = '', children }: ListProps) => (
  <section aria-labelledby={id}>
    <Heading level={2} id={id}>
      {title}
    </Heading>
    {isPending && <Loading />}
    {!isPending && drafts.length === 0 && <Empty>{none}</Empty>}
    <ul className="govuk-list govuk-list--spaced">
      {drafts.map(({ draft, title: name }) => (
        <li key={draft.id}>
          <PageLink to={`/procedures/${draft.subject.name}/drafts/${draft.id}${to}`}>
            {name === '' ? draft.subject.name : name}
          </PageLink>{' '}
          <Tag colour={draft.state === 'draft' ? 'yellow' : 'blue'}>{STATES[draft.state]}</Tag>
          <br />
          {sentence(draft.why ?? 'Not said yet what it changes')} Saved by {draft.saved.by.name} on{' '}
          {dayWords(draft.saved.at.slice(0, 10))}.
          {draft.sentBack !== undefined && draft.state === 'draft' && ` Sent back: ${sentence(draft.sentBack.why)}`}
        </li>
      ))}
    </ul>
    {children}
  </section>
)

/** Versions that have been published for a day to come. */
function ComingIntoForce({ all }: Readonly<{ all: readonly RulesetHead[] }>) {
  const now = today()
  const coming = all
    .flatMap(({ id, title, versions }) =>
      versions.filter(({ inForceFrom }) => inForceFrom > now).map((version) => ({ id, title, version }))
    )
    .toSorted((a, b) => (a.version.inForceFrom < b.version.inForceFrom ? -1 : 1))
  return (
    <section aria-labelledby="coming">
      <Heading level={2} id="coming">
        Coming into force
      </Heading>
      {coming.length === 0 && <Empty>Nothing that has been published is still to come.</Empty>}
      <ul className="govuk-list govuk-list--spaced">
        {coming.map(({ id, title, version }) => (
          <li key={`${id} ${version.version}`}>
            <PageLink to={`/procedures/${id}?asAt=${version.inForceFrom}`}>{title}</PageLink>, from{' '}
            {dayWords(version.inForceFrom)}
          </li>
        ))}
      </ul>
    </section>
  )
}
