import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiKey, revokeKey, useKeys } from '../../api/keys.ts'
import { useMe } from '../../api/who.ts'
import { Button, ButtonGroup, QuietButton } from '../../components/button.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph, WarningText } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { Command } from '../../sentences/command.tsx'
import { NotForYou } from './not-for-you.tsx'
import { KeyForm, SCOPE_WORDS } from './key-form.tsx'
import { dayWords } from '../../sentences/days.ts'
import { instantWords, londonDay } from '../../sentences/instants.ts'
import { ApiNavigation, mayAnywhere } from './navigation.tsx'
import { subjectWords, useSubjects } from './subjects.ts'

type Made = ApiKey & Readonly<{ key: string }>

/** Keys for programs: made, shown once, used, ended. */
export function KeysScreen() {
  useTitle('API keys')
  const { data: me } = useMe()
  const isFor = mayAnywhere(me, 'manage-keys')
  const { data, error, isPending } = useKeys(isFor)
  const [made, setMade] = useState<Made | undefined>()
  return (
    <>
      <ApiNavigation />
      <Heading level={1}>API keys</Heading>
      {!isFor && <NotForYou me={me} what="API keys" />}
      {isFor && (
        <>
          <Paragraph>A program shows a key with each request, in place of a person who signs in.</Paragraph>
          {made !== undefined && <MadeKey made={made} onDone={() => setMade(undefined)} />}
          <Trouble error={error} />
          {isPending && <Loading />}
          {data !== undefined && <Keys keys={data} />}
          <KeyForm onMade={setMade} />
        </>
      )}
    </>
  )
}

/** The only time that the key itself is on a page. */
const MadeKey = ({ made, onDone }: Readonly<{ made: Made; onDone: () => void }>) => (
  <NotificationBanner success title="Key made">
    <p className="govuk-notification-banner__heading">
      The key for “{made.label}”. Copy it now: it is never shown again.
    </p>
    <div className="dc-key">
      <Command label="The key" text={made.key} />
    </div>
    <Button look="secondary" onClick={onDone}>
      I have copied it
    </Button>
  </NotificationBanner>
)

const isEnded = ({ revokedAt, expiresAt }: ApiKey): boolean =>
  revokedAt !== null || expiresAt <= new Date().toISOString()

function Keys({ keys }: Readonly<{ keys: readonly ApiKey[] }>) {
  const all = useSubjects()
  if (keys.length === 0) return <Empty>No key has been made yet.</Empty>
  return (
    <Table
      stacks
      caption="Keys"
      captionSize="m"
      rows={[...keys].sort((a, b) => Number(isEnded(a)) - Number(isEnded(b)) || b.madeAt.localeCompare(a.madeAt))}
      rowKey={({ id }) => id}
      firstIsHeader
      columns={[
        {
          head: 'Program',
          by: ({ label }) => label,
          cell: ({ label, id }) => (
            <>
              {label}
              <br />
              <span className="govuk-hint govuk-!-font-size-16">{id}</span>
            </>
          )
        },
        { head: 'May', cell: ({ scopes }) => scopes.map((scope) => SCOPE_WORDS[scope]).join('; ') },
        { head: 'With', cell: ({ subjects }) => subjects.map((one) => subjectWords(one, all)).join('; ') },
        {
          head: 'Last used',
          by: ({ lastUsedAt }) => lastUsedAt ?? '',
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? 'Never' : instantWords(lastUsedAt))
        },
        { head: 'Ends', by: ({ expiresAt }) => expiresAt, cell: (key) => <Ends of={key} /> },
        { head: 'End it', cell: (key) => (isEnded(key) ? '' : <Revoke of={key} />) }
      ]}
    />
  )
}

function Ends({ of }: Readonly<{ of: ApiKey }>) {
  if (of.revokedAt !== null)
    return (
      <>
        <Tag colour="red">Ended</Tag> {dayWords(londonDay(of.revokedAt))}
      </>
    )
  if (isEnded(of))
    return (
      <>
        <Tag colour="grey">Over</Tag> {dayWords(londonDay(of.expiresAt))}
      </>
    )
  return dayWords(londonDay(of.expiresAt))
}

/** Asked twice: what uses the key stops working at once. */
function Revoke({ of }: Readonly<{ of: ApiKey }>) {
  const [isSure, setSure] = useState(false)
  const queries = useQueryClient()
  const ending = useMutation({
    mutationFn: () => revokeKey(of.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] })
  })
  if (!isSure)
    return (
      <QuietButton about={`the key for ${of.label}`} onClick={() => setSure(true)}>
        End
      </QuietButton>
    )
  return (
    <>
      <WarningText>What uses it stops working at once.</WarningText>
      <Trouble error={ending.error} />
      <ButtonGroup>
        <Button
          look="warning"
          about={`the key for ${of.label}`}
          onClick={() => ending.mutate()}
          disabled={ending.isPending}
        >
          End now
        </Button>
        <QuietButton about={`the key for ${of.label}`} onClick={() => setSure(false)}>
          Keep
        </QuietButton>
      </ButtonGroup>
    </>
  )
}
