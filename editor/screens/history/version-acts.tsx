import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useRefreshed } from '../../api/drafts.ts'
import { afterwards, type PublishedVersion, type Versioned } from '../../api/versions.ts'
import { type Me, may } from '../../api/who.ts'
import { Button, ButtonGroup, QuietButton } from '../../components/button.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { FreshSignIn, useIsFresh } from '../../layout/fresh.tsx'

type Props = Readonly<{
  of: Versioned
  version: PublishedVersion
  me: Me | null | undefined
  restore: (version: string) => Promise<string>
  /** Whether nothing was in force before it, so that nothing could take its place. */
  isFirst?: boolean
}>

/** What somebody may still do about a version. For whoever may do nothing, nothing is there. */
export function VersionActs({ of, version: one, me, restore, isFirst = false }: Props) {
  const { subject } = of
  const { version, state, urgent, lookedAt, written, published } = one
  const isOwn = published.by.id === me?.id || (written?.some(({ id }) => id === me?.id) ?? false)
  const mayLook = urgent && lookedAt === undefined && state !== 'withdrawn' && may(me, 'look-at', subject) && !isOwn
  return (
    <div className="dc-acts dc-no-print">
      {may(me, 'edit', subject) && <Restore version={version} restore={restore} />}
      {mayLook && (
        <WithReason
          id={`look-${version}`}
          button="Say that you have looked at it"
          label="What you found"
          hint="It was published by one person alone. Look at what it changed, and say whether it can stand."
          send={(why) => afterwards(of, version, 'looked-at', why)}
        />
      )}
      {state !== 'withdrawn' && isFirst && may(me, 'withdraw', subject) && (
        <p className="govuk-body">
          Nothing was in force before this version, so nothing could take its place: it cannot be withdrawn. What is
          wrong in it can be put right by publishing a correction.
        </p>
      )}
      {state !== 'withdrawn' && !isFirst && may(me, 'withdraw', subject) && (
        <WithReason
          id={`withdraw-${version}`}
          button={`Withdraw version ${version}`}
          label="Why it is withdrawn"
          hint="It stays readable, and is never used again. What was in force before it takes its place."
          warning
          lately="withdraw a version"
          send={(why) => afterwards(of, version, 'withdrawal', why)}
        />
      )}
    </div>
  )
}

/** An old version begins a new draft. It is never published by this alone. */
function Restore({ version, restore }: Readonly<{ version: string; restore: Props['restore'] }>) {
  const navigate = useNavigate()
  const refresh = useRefreshed()
  const restoring = useMutation({
    mutationFn: () => restore(version),
    onSuccess: async (address) => {
      await refresh()
      await navigate(address)
    }
  })
  return (
    <>
      <Trouble error={restoring.error} />
      <Button
        look="secondary"
        onClick={() => restoring.mutate()}
        disabled={restoring.isPending}
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
  /** What can only be done by whoever has signed in lately. */
  lately?: string
  send: (why: string) => Promise<unknown>
}>

/** Something that is done for good, and only with a reason. */
function WithReason({ id, button, label, hint, warning, lately, send }: ReasonProps) {
  const isFresh = useIsFresh()
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
      {lately !== undefined && <FreshSignIn what={lately} />}
      <ButtonGroup>
        <Button
          type="submit"
          look={warning === true ? 'warning' : undefined}
          disabled={sent.isPending || (lately !== undefined && !isFresh)}
        >
          {button}
        </Button>
        <QuietButton onClick={() => setOpen(false)}>Not now</QuietButton>
      </ButtonGroup>
    </form>
  )
}
