import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Command, DraftDocument } from '../../api/drafts.ts'
import { type Me, may } from '../../api/who.ts'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, Paragraph } from '../../components/words.tsx'
import { FreshSignIn, useIsFresh } from '../../layout/fresh.tsx'
import { type Base, commandLifeDraft, discardLifeDraft, pageOf, subjectOf, useAfterStep } from './life.ts'

type Props = Readonly<{ base: Base; draft: DraftDocument; me: Me | null }>

/** Whose turn it is, and what they can do. */
export function LifeActs({ base, draft, me }: Props) {
  const after = useAfterStep(base)
  const [why, setWhy] = useState('')
  const navigate = useNavigate()
  const isFresh = useIsFresh()
  const acting = useMutation({
    mutationFn: ({ command, body }: Readonly<{ command: Command; body?: object }>) =>
      commandLifeDraft(base, draft, command, body),
    onSettled: after
  })
  const putAside = useMutation({
    mutationFn: () => discardLifeDraft(base, draft),
    onSuccess: async () => {
      await after()
      await navigate(pageOf(base))
    }
  })
  const can = (permission: string): boolean => may(me, permission, subjectOf(base))
  const isOwn = draft.authors.some(({ id }) => id === me?.id)
  const { state, digest } = draft
  if (state === 'published') return <InsetText>This change has been published.</InsetText>
  if (state === 'discarded') return <InsetText>This change has been put aside.</InsetText>
  return (
    <section aria-labelledby="life-acts">
      <Heading level={2} id="life-acts">
        What happens next
      </Heading>
      <Trouble error={acting.error ?? putAside.error} />
      {state === 'draft' && can('edit') && (
        <ButtonGroup>
          <Button onClick={() => acting.mutate({ command: 'submission' })} disabled={acting.isPending}>
            Send for approval
          </Button>
          <Button look="secondary" onClick={() => putAside.mutate()} disabled={putAside.isPending}>
            Put aside
          </Button>
        </ButtonGroup>
      )}
      {state === 'submitted' && isOwn && <Paragraph>Waiting for somebody else to approve it.</Paragraph>}
      {state === 'submitted' && !isOwn && can('approve') && (
        <>
          <FreshSignIn what="approve" />
          <Button
            onClick={() => acting.mutate({ command: 'approval', body: { digest } })}
            disabled={acting.isPending || !isFresh}
          >
            Approve exactly this
          </Button>
        </>
      )}
      {state === 'approved' && can('publish') && (
        <>
          <FreshSignIn what="publish" />
          <Button onClick={() => acting.mutate({ command: 'publication' })} disabled={acting.isPending || !isFresh}>
            Publish, to hold from now on
          </Button>
        </>
      )}
      {(state === 'submitted' || state === 'approved') && can('approve') && (
        <>
          <Textarea id="why-back" label="Why it goes back" rows={2} value={why} onChange={setWhy} />
          <Button
            look="secondary"
            onClick={() => acting.mutate({ command: 'return', body: { why } })}
            disabled={acting.isPending || why.trim() === ''}
          >
            Send back
          </Button>
        </>
      )}
    </section>
  )
}
