import { useState } from 'react'
import { may } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { readDraft } from '../../api/drafts.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { FreshSignIn, useIsFresh } from '../../layout/fresh.tsx'
import { today } from '../../sentences/instants.ts'
import { dayWords } from '../../sentences/days.ts'
import { useCommand } from './decide.tsx'

/** What has been approved, into force: at once, or on the day to come. */
export function Publish() {
  const { view, me, ruleset, store } = useDraft()
  const { head } = view
  const publish = useCommand('publication')
  const [done, setDone] = useState(false)
  const isFresh = useIsFresh()
  if (done || head.state === 'published')
    return done ? (
      <NotificationBanner success>
        <p className="govuk-notification-banner__heading">{doneWords(head.inForceFrom)}</p>
        <p className="govuk-body">
          <PageLink to={`/procedures/${ruleset}/history`}>See it in the history</PageLink>
        </p>
      </NotificationBanner>
    ) : null
  if (head.state !== 'approved' || !may(me, 'publish', ruleset)) return null
  const isAhead = head.inForceFrom !== undefined && head.inForceFrom > today()
  const publishNow = async (): Promise<void> => {
    await publish.mutateAsync(head.inForceFrom === undefined ? {} : { inForceFrom: head.inForceFrom })
    setDone(true)
    store.follow(await readDraft(ruleset, head.id))
  }
  return (
    <section aria-labelledby="publish">
      <Heading level={2} id="publish">
        Publish
      </Heading>
      <Trouble error={publish.error} />
      <Paragraph>
        {head.inForceFrom === undefined
          ? 'It holds from its publication.'
          : isAhead
            ? `It is published today and comes into force by itself on ${dayWords(head.inForceFrom)}. Until then the version before it holds.`
            : `It is in force from ${dayWords(head.inForceFrom)}: what was answered for days since then may change.`}
      </Paragraph>
      <FreshSignIn what="publish" />
      <Button disabled={publish.isPending || !isFresh} onClick={() => void publishNow().catch(() => undefined)}>
        {publish.isPending
          ? 'Publishing…'
          : isAhead
            ? `Publish, in force from ${dayWords(head.inForceFrom ?? '')}`
            : 'Publish'}
      </Button>
      <p className="govuk-body" role="status">
        {publish.isPending && 'Publishing: everything is checked once more. This can take some seconds.'}
      </p>
    </section>
  )
}

const doneWords = (from: string | undefined): string =>
  from === undefined ? 'Published.' : `Published, in force from ${dayWords(from)}.`
