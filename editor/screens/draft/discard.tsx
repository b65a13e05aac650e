import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { discardDraft, useRefreshed } from '../../api/drafts.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'

/** A draft that is not gone on with. It can still be read. */
export function Discard() {
  const { view, ruleset, store } = useDraft()
  const navigate = useNavigate()
  const refreshed = useRefreshed()
  const discard = useMutation({
    mutationFn: async () => {
      const { id, revision } = await store.saveNow()
      await discardDraft(ruleset, id, revision)
    },
    onSuccess: async () => {
      await refreshed()
      await navigate(`/procedures/${ruleset}`)
    }
  })
  return (
    <Details summary="Put this draft aside">
      <Trouble error={discard.error} />
      <Paragraph>
        Nothing of it comes into force. It stays in the record and can be read, but not gone on with.
        {view.history.past.length > 0 && ' What you wrote is saved first.'}
      </Paragraph>
      <Button look="warning" disabled={discard.isPending} onClick={() => discard.mutate()}>
        Put it aside for good
      </Button>
    </Details>
  )
}
