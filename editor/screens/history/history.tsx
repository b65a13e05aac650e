import { useParams } from 'react-router'
import { day as dayOf, parseDay } from '../../../engine/days/day.ts'
import { useRulesets } from '../../api/rulesets.ts'
import { type PublishedVersion, useVersions } from '../../api/versions.ts'
import { useMe } from '../../api/who.ts'
import { Empty, Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph, WarningText } from '../../components/words.tsx'
import { useAsAt } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { VersionLane } from '../../pictures/version-lane-picture.tsx'
import { ProcedureHead } from '../procedure/head.tsx'
import { VersionCard } from './version-card.tsx'

/** Everything that was published of one procedure: when it held, who wrote, approved and published it, and why. */
export function HistoryScreen() {
  const { id = '' } = useParams()
  const { day } = useAsAt()
  const { data: rulesets } = useRulesets(day)
  const { data, error, isPending } = useVersions(id, day)
  const title = rulesets?.find((one) => one.id === id)?.title ?? id
  useTitle(`History: ${title}`)
  return (
    <>
      <ProcedureHead about={{ id, title }} page="History" />
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Whole id={id} versions={data} day={day} />}
    </>
  )
}

type Props = Readonly<{ id: string; versions: readonly PublishedVersion[]; day: string }>

function Whole({ id, versions, day }: Props) {
  const { data: me } = useMe()
  const open = versions.filter(
    ({ urgent, lookedAt, state }) => urgent && lookedAt === undefined && state !== 'withdrawn'
  )
  if (versions.length === 0) return <Empty>Nothing has been published yet.</Empty>
  return (
    <>
      <Paragraph lead>{summary(versions)}</Paragraph>
      {open.length > 0 && (
        <WarningText>
          Published urgently, and not looked at since: {open.map(({ version }) => version).join(', ')}.
        </WarningText>
      )}
      <VersionLane title="Versions over time" versions={versions} now={parseDay(day) ?? dayOf('2026-01-01')} />
      <Heading level={2}>Each version</Heading>
      {versions.map((one, place) => (
        <VersionCard key={one.version} ruleset={id} version={one} before={versions[place + 1]} me={me} />
      ))}
    </>
  )
}

function summary(versions: readonly PublishedVersion[]): string {
  const count = (state: PublishedVersion['state']): number => versions.filter((one) => one.state === state).length
  const inForce = versions.find(({ state }) => state === 'in-force')
  const parts = [
    `${versions.length} ${versions.length === 1 ? 'version' : 'versions'} published`,
    inForce === undefined ? 'none in force on this day' : `version ${inForce.version} in force`,
    ...(count('scheduled') > 0 ? [`${count('scheduled')} to come into force`] : []),
    ...(count('withdrawn') > 0 ? [`${count('withdrawn')} withdrawn`] : [])
  ]
  return `${parts.join('; ')}.`
}
