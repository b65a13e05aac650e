import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { openDraft, useRefreshed } from '../../api/drafts.ts'
import { afterwards, type PublishedVersion } from '../../api/versions.ts'
import { type Me, may } from '../../api/who.ts'
import { Button, ButtonGroup, QuietButton } from '../../components/button.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'

type Props = Readonly<{ ruleset: string; version: PublishedVersion; me: Me | null | undefined }>

/** What somebody may still do about a version. For whoever may do nothing, nothing is there. */
export function VersionActs({ ruleset, version: one, me }: Props) {
  const { version, state, urgent, lookedAt, written, published } = one
  const isOwn = published.by.id === me?.id || (written?.some(({ id }) => id === me?.id) ?? false)
  const mayLook = urgent && lookedAt === undefined && state !== 'withdrawn' && may(me, 'look-at', ruleset) && !isOwn
  return (
    <div className="dc-acts dc-no-print">
      {may(me, 'edit', ruleset) && <Restore ruleset={ruleset} version={version} />}
      {mayLook && (
        <WithReason
          id={`look-${version}`}
          button="Say that you have looked at it"
          label="What you found"
          hint="It was published by one person alone. Look at what it changed, and say whether it can stand."
          send={(why) => afterwards(ruleset, version, 'looked-at', why)}
        />
      )}
      {state !== 'withdrawn' && may(me, 'withdraw', ruleset) && (
        <WithReason
          id={`withdraw-${version}`}
          button={`Withdraw version ${version}`}
          label="Why it is withdrawn"
          hint="It stays readable, and is never used again. What was in force before it takes its place."
          warning
          send={(why) => afterwards(ruleset, version, 'withdrawal', why)}
        />
      )}
    </div>
  )
}

/** An old version begins a new draft. It is never published by this alone. */
function Restore({ ruleset, version }: Readonly<{ ruleset: string; version: string }>) {
  const navigate = useNavigate()
  const refresh = useRefreshed()
  const restore = useMutation({
    mutationFn: () => openDraft(ruleset, { from: 'version', version }),
    onSuccess: async ({ id }) => {
      await refresh()
      await navigate(`/procedures/${ruleset}/drafts/${id}`)
    }
  })
  return (
    <>
      <Trouble error={restore.error} />
      <Button
        look="secondary"
        onClick={() => restore.mutate()}
        disabled={restore.isPending}
        about={`: version ${version}`}
      >
        Begin a draft from this version
      </Button>
    </>
  )
}

type ReasonProps = Readonly<{
  id: string
  button: string
  label: string
  hint: string
  warning?: boolean
  send: (why: string) => Promise<unknown>
}>

/** Something that is done for good, and only with a reason. */
function WithReason({ id, button, label, hint, warning, send }: ReasonProps) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const refresh = useRefreshed()
  const sent = useMutation({ mutationFn: () => send(why.trim()), onSuccess: refresh })
  if (!open)
    return (
      <Button look={warning === true ? 'warning' : 'secondary'} onClick={() => setOpen(true)}>
        {button}
      </Button>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(why.trim() === '')
        if (why.trim() !== '') sent.mutate()
      }}
    >
      <Trouble error={sent.error} />
      <Textarea
        id={id}
        label={label}
        hint={hint}
        rows={3}
        value={why}
        onChange={setWhy}
        {...(missing && { error: 'Say why, in a sentence' })}
      />
      <ButtonGroup>
        <Button type="submit" look={warning === true ? 'warning' : undefined} disabled={sent.isPending}>
          {button}
        </Button>
        <QuietButton onClick={() => setOpen(false)}>Not now</QuietButton>
      </ButtonGroup>
    </form>
  )
}
