import { useState } from 'react'
import { readDraft } from '../../api/drafts.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { WarningText } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { FreshSignIn, useIsFresh } from '../../layout/fresh.tsx'
import { useCommand } from './decide.tsx'

/** For when nobody else is there and it cannot wait. It stands marked until somebody else has looked at it. */
export function UrgentPublication() {
  const { view, ruleset, store } = useDraft()
  const urgent = useCommand('urgent-publication')
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const isFresh = useIsFresh()
  const { state, id } = view.head
  if (state !== 'draft' && state !== 'submitted') return null
  const publish = async (): Promise<void> => {
    setMissing(why.trim() === '')
    if (why.trim() === '') return
    await urgent.mutateAsync({ why: why.trim() })
    store.follow(await readDraft(ruleset, id))
  }
  return (
    <Details summary="It cannot wait for somebody else">
      <WarningText>
        This publishes the draft without a second person. It is marked so everywhere, and somebody else has to look at
        it afterwards. The checks have to pass all the same.
      </WarningText>
      <Trouble error={urgent.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void publish().catch(() => undefined)
        }}
      >
        <Textarea
          id="urgent-why"
          label="Why it cannot wait"
          hint="This stands in the record"
          rows={3}
          value={why}
          onChange={setWhy}
          {...(missing && { error: 'Say why it cannot wait' })}
        />
        <FreshSignIn what="publish" />
        <Button type="submit" look="warning" disabled={urgent.isPending || !isFresh}>
          {urgent.isPending ? 'Publishing…' : 'Publish without approval'}
        </Button>
      </form>
    </Details>
  )
}
