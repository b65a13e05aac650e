import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { DraftDocument } from '../../api/drafts.ts'
import { Button } from '../../components/button.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { type Base, saveLifeDraft, useAfterStep } from './life.ts'

type Props = Readonly<{ base: Base; draft: DraftDocument }>

/** The words as the text that is kept. */
export function TextForm({ base, draft }: Props) {
  const [text, setText] = useState(draft.text)
  const [why, setWhy] = useState(draft.why ?? '')
  const after = useAfterStep(base)
  const saving = useMutation({
    mutationFn: () =>
      saveLifeDraft(base, draft, { text, change: 'changes-words', ...(why.trim() !== '' && { why: why.trim() }) }),
    onSuccess: after
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form onSubmit={send} noValidate>
      <Trouble error={saving.error} />
      <Textarea
        id="words-text"
        label="All the words, as the text that is kept"
        labelSize="s"
        rows={20}
        spellCheck={false}
        value={text}
        onChange={setText}
      />
      <TextInput id="words-why" label="Why they change" labelSize="s" value={why} onChange={setWhy} />
      <Button type="submit" disabled={saving.isPending}>
        Save
      </Button>
      <p className="govuk-body" role="status">
        {saving.isSuccess && text === draft.text ? 'Saved' : text === draft.text ? '' : 'Not saved yet'}
      </p>
    </form>
  )
}
