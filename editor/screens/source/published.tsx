import { useQuery } from '@tanstack/react-query'
import { getText } from '../../api/client.ts'
import { useRulesets } from '../../api/rulesets.ts'
import { Loading } from '../../components/loading.tsx'
import { Breadcrumbs } from '../../components/navigation.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, Paragraph } from '../../components/words.tsx'
import type { RulesetHead, VersionHead } from '../../engine/protocol.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'
import { TextDesk } from './text-desk.tsx'

/** One published version, by the name of its ruleset, or by `york@2024-03-15`. */
export function useVersionText(wanted: string) {
  const { day } = useAsAt()
  const [name = '', version] = wanted.split('@', 2)
  const { data: all, error } = useRulesets(day)
  const ruleset = all?.find(({ id }) => id === name)
  const head =
    version === undefined ? ruleset?.inForce : ruleset?.versions.find((one) => one.version === first(version))
  const text = useQuery({
    queryKey: ['version-text', head?.href],
    enabled: head !== undefined && head !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => getText(head?.href ?? '')
  })
  const isNot = all !== undefined && (head === undefined || head === null)
  return { ruleset, head: head ?? undefined, text: text.data, error: error ?? text.error, isNot }
}

/** `2024-03-15.1` is the first version of that day, which goes by the day alone. */
const first = (version: string): string => version.replace(/\.1$/, '')

/** The text of a published version, which nobody can change any more. */
export function PublishedSource({ ruleset, version }: Readonly<{ ruleset: string; version: string | null }>) {
  const found = useVersionText(version === null ? ruleset : `${ruleset}@${version}`)
  useTitle(`Source: ${found.ruleset?.title ?? ruleset}`)
  if (found.isNot)
    return (
      <>
        <Heading level={1}>Source</Heading>
        <InsetText>There is no version of “{ruleset}” that would be in force on that day.</InsetText>
      </>
    )
  if (found.error !== null && found.error !== undefined) return <Trouble error={found.error} />
  if (found.text === undefined || found.ruleset === undefined || found.head === undefined) return <Loading />
  return <Shown about={found.ruleset} head={found.head} text={found.text} />
}

type Props = Readonly<{ about: RulesetHead; head: VersionHead; text: string }>

function Shown({ about: { id, title }, head: { version, inForceFrom }, text }: Props) {
  const { day } = useAsAt()
  const carried = useCarried()
  const nothing = (): void => undefined
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { text: 'Procedures', to: '/procedures' },
          { text: title, to: carried(`/procedures/${id}`) },
          { text: 'Source' }
        ]}
      />
      <Heading level={1}>Source of {title}</Heading>
      <Paragraph>
        Version {version}, in force from {dayWords(inForceFrom)}, as the text that was published. A published version
        never changes: to change what it says, begin a draft.
      </Paragraph>
      <TextDesk
        label={`The text of version ${version}`}
        desk={{ ruleset: id, text, examples: '', base: version }}
        place={{ ruleset: id, asAt: day }}
        readOnly
        onText={nothing}
        onUndo={nothing}
        onRedo={nothing}
        formOf={(provision) => carried(`/procedures/${id}/provisions/${encodeURIComponent(provision)}`)}
      />
    </>
  )
}
