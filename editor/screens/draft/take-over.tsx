import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { ask } from '../../api/client.ts'
import type { BesideVersion } from '../../api/drafts.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { BackLink } from '../../components/navigation.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph, WarningText } from '../../components/words.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Texts } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { versionWords } from './beside.tsx'
import { type Clash, Clashes } from './clashes.tsx'

/** What another version changed, put into this draft provision by provision; or left out, on purpose. */
export function TakeOverScreen() {
  const { view, at, mayEdit } = useDraft()
  const [search] = useSearchParams()
  const beside = view.head.beside?.find(({ version }) => version === search.get('version'))
  useTitle('Take over the changes of another version')
  return (
    <>
      <BackLink to={at('')}>All provisions of this draft</BackLink>
      <Heading level={1}>Take over the changes of another version</Heading>
      {beside === undefined || !mayEdit ? (
        <>
          <Paragraph>There is nothing to take over: this draft stands on that version already.</Paragraph>
          <PageLink to={at('/changes')}>See what this draft changes</PageLink>
        </>
      ) : (
        <Taking key={beside.version} beside={beside} />
      )}
    </>
  )
}

function Taking({ beside }: Readonly<{ beside: BesideVersion }>) {
  const { ruleset } = useDraft()
  const theirs = useTexts(ruleset, beside.version)
  const since = useTexts(ruleset, beside.since)
  const error = theirs.error ?? since.error
  if (error !== null) return <Trouble error={error} />
  if (theirs.data === undefined || (since.data === undefined && beside.since !== undefined))
    return <Loading what="Reading that version" />
  return (
    <>
      <PutTogether beside={beside} theirs={theirs.data} base={since.data ?? NOTHING} />
      <LeaveOut beside={beside} />
    </>
  )
}

const NOTHING: Texts = { text: '', examples: '' }

/** Both texts of a version that was published. */
const useTexts = (ruleset: string, version: string | undefined) =>
  useQuery({
    queryKey: ['version texts', ruleset, version],
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Texts> => {
      const path = `/v1/rulesets/${encodeURIComponent(ruleset)}/versions/${encodeURIComponent(version ?? '')}`
      const read = async (at: string) => (await ask<string>(at, { accept: 'application/yaml', signal })).value
      const [text, examples] = await Promise.all([read(path), read(`${path}/examples`)])
      return { text, examples }
    }
  })

/** A draft has a day of its own: that the other has another is no clash. */
const isOwnDay = ({ in: part, provision, field }: Clash): boolean =>
  part === 'text' && provision === undefined && (field === 'version' || field.split('/')[0] === 'inForce')

type PutProps = Readonly<{ beside: BesideVersion; theirs: Texts; base: Texts }>

function PutTogether({ beside, theirs, base }: PutProps) {
  const { view, store, at } = useDraft()
  const navigate = useNavigate()
  const { texts } = view.history
  const question = useMemo(() => ({ base, mine: texts, theirs }), [base, texts, theirs])
  const { answer } = useAsked('merged', question)
  if (answer === undefined) return <Loading what="Putting both together" />
  if ('problems' in answer)
    return <WarningText>The two cannot be put together by themselves: {answer.problems[0]?.message}.</WarningText>
  const name = versionWords(beside)
  return (
    <Clashes
      base={base}
      mine={texts}
      theirs={theirs}
      merged={answer.texts}
      clashes={answer.conflicts.filter((one) => !isOwnDay(one))}
      intro={`What ${name} changed is put beside what you changed.`}
      from={capital(name)}
      choice={`What ${name} says`}
      button="Take its changes over"
      settle={async (made) => {
        store.make(made, `took over what ${name} changed`)
        store.turned()
        await store.say({ base: beside.version })
        await navigate(at('/changes'))
      }}
    />
  )
}

function LeaveOut({ beside }: Readonly<{ beside: BesideVersion }>) {
  const { store, at } = useDraft()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: () => store.say({ base: beside.version }),
    onSuccess: () => navigate(at('/changes'))
  })
  return (
    <Details summary="Leave its changes out, on purpose">
      <Trouble error={leave.error} />
      <Paragraph>
        What {versionWords(beside)} changed then ends when this draft comes into force. The approver sees every change
        that is undone.
      </Paragraph>
      <Button look="warning" disabled={leave.isPending} onClick={() => leave.mutate()}>
        Leave its changes out
      </Button>
    </Details>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
