import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type ApiKey, makeKey, SCOPES, type Scope } from '../../api/keys.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading } from '../../components/words.tsx'
import { today } from '../../sentences/instants.ts'
import { useSubjects } from './subjects.ts'

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  evaluate: 'Ask about one case at a time',
  read: 'Read what was published',
  batch: 'Ask about many cases at once'
}

type Faults = Readonly<Partial<Record<'label' | 'scopes' | 'subjects' | 'expires', string>>>

/** Makes a key. What is missing is said at each field; what else is wrong, the server says. */
export function KeyForm({ onMade }: Readonly<{ onMade: (made: ApiKey & Readonly<{ key: string }>) => void }>) {
  const [label, setLabel] = useState('')
  const [scopes, setScopes] = useState<readonly string[]>(['evaluate', 'read'])
  const [subjects, setSubjects] = useState<readonly string[]>(['*'])
  const [expires, setExpires] = useState<string | undefined>()
  const [faults, setFaults] = useState<Faults>({})
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: makeKey,
    onSuccess: (made) => {
      setLabel('')
      onMade(made)
      return queries.invalidateQueries({ queryKey: ['keys'] })
    }
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const wrong = faultsIn(label, scopes, subjects, expires)
    setFaults(wrong)
    if (Object.keys(wrong).length === 0 && expires !== undefined)
      making.mutate({ label: label.trim(), scopes: scopes as readonly Scope[], subjects, expires })
  }
  const all = useSubjects()
  return (
    <form onSubmit={send} noValidate>
      <Heading level={2}>Make a key</Heading>
      {Object.keys(faults).length > 0 && (
        <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ text, href: `#key-${field}` }))} />
      )}
      <Trouble error={making.error} />
      <TextInput
        id="key-label"
        label="What the program is called"
        labelSize="s"
        hint="For people who see it in this list and in the record. No names of people."
        width={20}
        value={label}
        onChange={setLabel}
        autoComplete="off"
        {...(faults.label !== undefined && { error: faults.label })}
      />
      <Checkboxes
        id="key-scopes"
        label="What it may do"
        labelSize="s"
        value={scopes}
        onChange={setScopes}
        options={SCOPES.map((value) => ({ value, label: SCOPE_WORDS[value] }))}
        {...(faults.scopes !== undefined && { error: faults.scopes })}
      />
      <Checkboxes
        id="key-subjects"
        label="With what"
        labelSize="s"
        value={subjects}
        onChange={setSubjects}
        options={all}
        {...(faults.subjects !== undefined && { error: faults.subjects })}
      />
      <DayInput
        id="key-expires"
        label="The day on which it ends"
        labelSize="s"
        hint="Within twelve months."
        value={expires}
        onChange={setExpires}
        {...(faults.expires !== undefined && { error: faults.expires })}
      />
      <Button type="submit" disabled={making.isPending}>
        Make this key
      </Button>
    </form>
  )
}

const MOST_DAYS = 366

/** What the server holds to as well; said here, at the field that it is about. */
function isWithinAYear(expires: string): boolean {
  const now = today()
  const last = new Date(Date.parse(`${now}T00:00:00Z`) + MOST_DAYS * 86_400_000).toISOString().slice(0, 10)
  return expires > now && expires <= last
}

const faultsIn = (
  label: string,
  scopes: readonly string[],
  subjects: readonly string[],
  expires: string | undefined
): Faults => ({
  ...(label.trim() === '' && { label: 'Say what the program is called' }),
  ...(scopes.length === 0 && { scopes: 'Choose at least one thing that it may do' }),
  ...(subjects.length === 0 && { subjects: 'Choose at least one thing that it may use' }),
  ...(expires === undefined
    ? { expires: 'Give the day on which the key ends' }
    : !isWithinAYear(expires) && { expires: 'The day has to be after today, and within twelve months' })
})
