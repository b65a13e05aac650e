import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useSettings } from '../../layout/council.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Breadcrumbs, SubNavigation } from '../../components/navigation.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { InsetText, PageLink } from '../../components/words.tsx'
import { may } from '../../api/who.ts'
import type { DraftState } from '../../api/drafts.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { peopleWhoLeft } from '../../draft/waiting.ts'
import { dayWords } from '../../sentences/days.ts'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { BesideBanner } from './beside.tsx'
import { SavedState } from './saved-state.tsx'

const STATES: Readonly<Record<DraftState, readonly [string, TagColour]>> = {
  draft: ['Draft', 'yellow'],
  submitted: ['Waiting for approval', 'blue'],
  approved: ['Approved', 'green'],
  published: ['Published', 'turquoise'],
  discarded: ['Put aside', 'grey']
}

const PARTS = [
  { text: 'Provisions', tail: '' },
  { text: 'Examples', tail: '/examples' },
  { text: 'Readings', tail: '/readings' },
  { text: 'Words', tail: '/words' },
  { text: 'Changes', tail: '/changes' },
  { text: 'Approval', tail: '/approval' }
] as const

/** What stands over every page of a draft: what it is, how far it has come, what is saved, and the way back. */
export function DraftHeader() {
  const { ruleset, board, at, view, mayEdit } = useDraft()
  const { pathname } = useLocation()
  const { council } = useSettings()
  const { head } = view
  const [state, colour] = STATES[head.state]
  const title = board?.head?.title ?? ruleset
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { text: 'Procedures', to: '/procedures' },
          { text: title, to: `/procedures/${ruleset}` },
          { text: 'Draft' }
        ]}
      />
      <p className="govuk-body dc-draft-state">
        <Tag colour={colour}>{state}</Tag> {board?.head?.issuedBy ?? council.name}: a draft
        {head.base === undefined ? ' of a new procedure' : ` that began from the version of ${dayWords(head.base)}`}
        {head.inForceFrom !== undefined &&
          head.inForceFrom !== head.base &&
          `, to be in force from ${dayWords(head.inForceFrom)}`}
      </p>
      <PrintFoot versions={[{ name: `${title}: a draft (${state.toLowerCase()}), which is not in force` }]} />
      <SubNavigation
        label="Parts of this draft"
        items={[
          ...PARTS.map(({ text, tail }) => ({ text, to: at(tail), current: isCurrent(pathname, at(tail), tail) })),
          { text: 'Source', to: sourceOf(ruleset, head.id, pathname), current: pathname === '/source' }
        ]}
      />
      <BesideBanner />
      <Told />
      <LeftByAnother />
      {head.state !== 'draft' && <Closed />}
      {mayEdit && <DraftBar />}
    </>
  )
}

/** Who it was is not said: it may be nobody's business but theirs. */
function LeftByAnother() {
  const { view, me } = useDraft()
  const { id } = view.head
  const [isLeft] = useState(() => peopleWhoLeft(window.sessionStorage, id).some((person) => person !== (me?.id ?? '')))
  if (!isLeft) return null
  return (
    <InsetText>
      Somebody who was signed in here before left changes to this draft that had not been saved. They are kept in this
      tab, and are there again when that person signs in again.
    </InsetText>
  )
}

/** From the form of a provision to where it stands in the text. */
const sourceOf = (ruleset: string, draft: string, pathname: string): string => {
  const provision = /\/provisions\/(?!new$)([^/]+)$/.exec(pathname)?.[1]
  return `/source?procedure=${ruleset}&draft=${draft}${provision === undefined ? '' : `&provision=${provision}`}`
}

const isCurrent = (pathname: string, to: string, tail: string): boolean =>
  tail === ''
    ? pathname === to || pathname.startsWith(`${to}/provisions`)
    : pathname === to || pathname.startsWith(`${to}/`)

function Told() {
  const { view, at, me } = useDraft()
  const { saving, told, head } = view
  if (saving.is === 'conflict')
    return (
      <NotificationBanner>
        <p className="govuk-notification-banner__heading">
          {saving.theirs.saved.by.id === me?.id
            ? 'You have changed this draft in another window since you read it here.'
            : 'Somebody else has changed this draft since you read it.'}
        </p>
        <p className="govuk-body">
          What you wrote is kept on this page and is not saved yet.{' '}
          <PageLink to={at('/conflict')}>See both and put them together</PageLink>
        </p>
      </NotificationBanner>
    )
  if (told !== undefined) return <NotificationBanner>{told}</NotificationBanner>
  if (head.sentBack !== undefined && head.state === 'draft')
    return (
      <InsetText>
        Sent back by {head.sentBack.by.name}: {head.sentBack.why}
      </InsetText>
    )
  return null
}

const CLOSED: Readonly<Record<Exclude<DraftState, 'draft'>, string>> = {
  submitted:
    'This draft is with its approvers. With the first change to it, it is no longer before them, and has to be sent again.',
  approved: 'This draft has been approved. With the first change to it the approval ends, and it needs another.',
  published: 'This draft has been published. To change what it says, begin another from what was published.',
  discarded: 'This draft has been put aside. It can still be read.'
}

/** Why it cannot be written in, and for its authors the way to take it back. */
function Closed() {
  const { view, me, ruleset, reopen, mayEdit } = useDraft()
  const { state } = view.head
  if (state === 'draft' || mayEdit) return null
  const canReopen = (state === 'submitted' || state === 'approved') && may(me, 'edit', ruleset)
  return (
    <InsetText>
      {CLOSED[state]} {canReopen && <QuietButton onClick={reopen}>Change it all the same</QuietButton>}
    </InsetText>
  )
}

/** Saved or not, and the way back. It stays in view. */
function DraftBar() {
  const { view, store, handOver, board, me } = useDraft()
  const { past, future } = view.history
  useUndoKeys()
  const problems = board?.problems.length ?? 0
  return (
    <div className="dc-draft-bar" role="region" aria-label="Saving, and taking back">
      <SavedState view={view} me={me?.id} />
      <div className="dc-draft-bar__acts">
        {problems > 0 && <NextProblem />}
        <Button look="secondary" disabled={past.length === 0} onClick={() => void handOver().then(store.undo)}>
          Undo
        </Button>
        <Button look="secondary" disabled={future.length === 0} onClick={() => void handOver().then(store.redo)}>
          Redo
        </Button>
      </div>
    </div>
  )
}

/** The same keys as in any other program, over the whole draft. */
function useUndoKeys(): void {
  const { store, handOver } = useDraft()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isZ = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z'
      if (!isZ) return
      event.preventDefault()
      void handOver().then(event.shiftKey ? store.redo : store.undo)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [store, handOver])
}

/** From one problem to the next, wherever in the draft it is. */
function NextProblem() {
  const { board, at } = useDraft()
  const { pathname } = useLocation()
  const ids = [...new Set((board?.problems ?? []).flatMap(({ provision }) => provision ?? []))]
  const here = ids.findIndex((id) => pathname === at(`/provisions/${encodeURIComponent(id)}`))
  const next = ids[(here + 1) % Math.max(ids.length, 1)]
  const count = board?.problems.length ?? 0
  const says = `${count} ${count === 1 ? 'problem' : 'problems'}`
  if (next === undefined) return <strong className="dc-draft-bar__problems">{says}</strong>
  return (
    <span className="dc-draft-bar__problems">
      <strong>{says}</strong>{' '}
      <PageLink to={at(`/provisions/${encodeURIComponent(next)}`)}>
        Next problem<span className="govuk-visually-hidden">, in {next}</span>
      </PageLink>
    </span>
  )
}
