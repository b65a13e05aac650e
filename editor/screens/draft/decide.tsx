import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { commandDraft, type DraftCheck, type DraftDocument, useRefreshed } from '../../api/drafts.ts'
import { may } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { FreshSignIn, useIsFresh } from '../../layout/fresh.tsx'
import { dayWords } from '../../sentences/days.ts'

/** Whose turn it is: to submit, to approve, to send back. */
export function Decide({ checks }: Readonly<{ checks: readonly DraftCheck[] | undefined }>) {
  const { view, me, ruleset, mayEdit } = useDraft()
  const { state } = view.head
  if (state === 'draft') return mayEdit ? <Submit checks={checks} /> : null
  if (state !== 'submitted' && state !== 'approved') return null
  // Whoever wrote in it takes it back by writing in it again.
  const isOwn = view.head.authors.some(({ id }) => id === me?.id)
  const mayApprove = may(me, 'approve', ruleset)
  if (!mayApprove) return null
  return (
    <section aria-labelledby="decide">
      <Heading level={2} id="decide">
        Your decision
      </Heading>
      {state === 'submitted' ? isOwn ? <OwnWork /> : <Approve /> : <Approved />}
      {!isOwn && <SendBack />}
    </section>
  )
}

/** A command on the draft as it stands, after which the page goes on from what the server answers. */
export function useCommand(command: Parameters<typeof commandDraft>[3]) {
  const { view, store, ruleset, handOver } = useDraft()
  const refreshed = useRefreshed()
  const running = useRef<Promise<unknown>>(undefined)
  const carryOut = async (body: object): Promise<unknown> => {
    await handOver()
    const head = view.head.state === 'draft' ? await store.saveNow() : view.head
    const { value } = await commandDraft(ruleset, head.id, head.revision, command, body)
    return value
  }
  return useMutation({
    // A second click before the first is answered is the first.
    mutationFn: (body: object) => {
      running.current ??= carryOut(body).finally(() => (running.current = undefined))
      return running.current
    },
    onSuccess: async (answer) => {
      if (isDraft(answer)) store.follow(answer)
      await refreshed()
    }
  })
}

const isDraft = (value: unknown): value is DraftDocument =>
  typeof value === 'object' && value !== null && 'text' in value && 'revision' in value && 'state' in value

function Submit({ checks }: Readonly<{ checks: readonly DraftCheck[] | undefined }>) {
  const submit = useCommand('submission')
  const isWrong = Object.keys(useDraft().view.typed).length > 0
  const left = (checks ?? []).filter(({ passed }) => !passed).length
  const ready = checks !== undefined && left === 0
  return (
    <section aria-labelledby="submit">
      <Heading level={2} id="submit">
        Send it for approval
      </Heading>
      <Trouble error={submit.error} />
      <Paragraph>
        {isWrong
          ? 'Something above cannot be saved as it was typed. Put it right first: what is sent is what is on this page.'
          : ready
            ? 'Somebody else looks at it, and approves it or sends it back. Until then it cannot be written in.'
            : left > 0
              ? `It can be sent once every check has passed: ${left} ${left === 1 ? 'is' : 'are'} left.`
              : 'It can be sent once the checks have been made.'}
      </Paragraph>
      <Button disabled={!ready || isWrong || submit.isPending} onClick={() => submit.mutate({})}>
        {submit.isPending ? 'Sending…' : 'Send for approval'}
      </Button>
    </section>
  )
}

function Approve() {
  const { view } = useDraft()
  const { head } = view
  const approve = useCommand('approval')
  const isFresh = useIsFresh()
  const from = head.inForceFrom === undefined ? '' : `, in force from ${dayWords(head.inForceFrom)}`
  return (
    <>
      <Trouble error={approve.error} />
      <Paragraph>
        You approve exactly what is shown here{from}. A change to a single letter would need another approval.
      </Paragraph>
      <FreshSignIn what="approve" />
      <Button
        disabled={approve.isPending || !isFresh}
        onClick={() =>
          approve.mutate({
            digest: head.digest,
            ...(head.inForceFrom !== undefined && { inForceFrom: head.inForceFrom })
          })
        }
      >
        {approve.isPending ? 'Approving…' : 'Approve'}
      </Button>
    </>
  )
}

const OwnWork = () => (
  <InsetText>
    You wrote in this draft, so somebody else has to approve it. Two people stand behind every version: whoever wrote
    it, and whoever approved it.
  </InsetText>
)

/** Said to whoever has just approved it, in the place of the button. */
function Approved() {
  const { view, me } = useDraft()
  const { approved } = view.head
  if (approved === undefined || approved.by.id !== me?.id) return null
  return <NotificationBanner success>You have approved this draft. It can be published now.</NotificationBanner>
}

function SendBack() {
  const back = useCommand('return')
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Details summary="Send it back to its author">
      <Trouble error={back.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(why.trim() === '')
          if (why.trim() !== '') back.mutate({ why: why.trim() })
        }}
      >
        <Textarea
          id="send-back-why"
          label="Why"
          hint="The author sees this, and it stands in the record"
          rows={3}
          value={why}
          onChange={setWhy}
          {...(missing && { error: 'Say why' })}
        />
        <Button type="submit" look="secondary" disabled={back.isPending}>
          Send back
        </Button>
      </form>
    </Details>
  )
}
