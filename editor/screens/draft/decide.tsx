import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { commandDraft, type DraftCheck, type DraftDocument, useRefreshed } from '../../api/drafts.ts'
import { may } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { dayWords } from '../../sentences/days.ts'

/** Whose turn it is: to submit, to approve, to send back. */
export function Decide({ checks }: Readonly<{ checks: readonly DraftCheck[] | undefined }>) {
  const { view, me, ruleset, mayEdit } = useDraft()
  const { state } = view.head
  if (state === 'draft') return mayEdit ? <Submit checks={checks} /> : null
  if (state !== 'submitted' && state !== 'approved') return null
  const mayApprove = may(me, 'approve', ruleset)
  const mayReturn = mayApprove || may(me, 'edit', ruleset)
  return (
    <section aria-labelledby="decide">
      <Heading level={2} id="decide">
        {mayApprove ? 'Your decision' : 'Sending it back'}
      </Heading>
      {state === 'submitted' && mayApprove && <Approve />}
      {mayReturn && <SendBack />}
    </section>
  )
}

/** A command on the draft as it stands, after which the page goes on from what the server answers. */
export function useCommand(command: Parameters<typeof commandDraft>[3]) {
  const { view, store, ruleset, handOver } = useDraft()
  const refreshed = useRefreshed()
  return useMutation({
    mutationFn: async (body: object) => {
      await handOver()
      const head = view.head.state === 'draft' ? await store.saveNow() : view.head
      const { value } = await commandDraft(ruleset, head.id, head.revision, command, body)
      return value
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
  const left = (checks ?? []).filter(({ passed }) => !passed).length
  const ready = checks !== undefined && left === 0
  return (
    <section aria-labelledby="submit">
      <Heading level={2} id="submit">
        Send it for approval
      </Heading>
      <Trouble error={submit.error} />
      <Paragraph>
        {ready
          ? 'Somebody else looks at it, and approves it or sends it back. Until then it cannot be written in.'
          : left > 0
            ? `It can be sent once every check has passed: ${left} ${left === 1 ? 'is' : 'are'} left.`
            : 'It can be sent once the checks have been made.'}
      </Paragraph>
      <Button disabled={!ready || submit.isPending} onClick={() => submit.mutate({})}>
        Send for approval
      </Button>
    </section>
  )
}

function Approve() {
  const { view, me } = useDraft()
  const { head } = view
  const approve = useCommand('approval')
  const isOwn = head.authors.some(({ id }) => id === me?.id)
  if (isOwn)
    return (
      <InsetText>
        You wrote in this draft, so somebody else has to approve it. Two people stand behind every version: whoever
        wrote it, and whoever approved it.
      </InsetText>
    )
  const from = head.inForceFrom === undefined ? '' : `, in force from ${dayWords(head.inForceFrom)}`
  return (
    <>
      <Trouble error={approve.error} />
      <Paragraph>
        You approve exactly what is shown here{from}. A change to a single letter would need another approval.
      </Paragraph>
      <Button
        disabled={approve.isPending}
        onClick={() =>
          approve.mutate({
            digest: head.digest,
            ...(head.inForceFrom !== undefined && { inForceFrom: head.inForceFrom })
          })
        }
      >
        Approve
      </Button>
    </>
  )
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
