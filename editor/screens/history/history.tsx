import { useParams } from 'react-router'
import { day as dayOf, parseDay } from '../../../engine/days/day.ts'
import { useRulesets } from '../../api/rulesets.ts'
import { openDraft } from '../../api/drafts.ts'
import { type PublishedVersion, rulesetVersioned, useVersions } from '../../api/versions.ts'
import { useMe } from '../../api/who.ts'
import { Empty, Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { exactly } from '../../changes/sides.ts'
import { Heading, OutLink, PageLink, Paragraph, WarningText } from '../../components/words.tsx'
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
  const { data, error, isPending } = useVersions(rulesetVersioned(id), day)
  const title = rulesets?.find((one) => one.id === id)?.title ?? 'Procedure'
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
  const restore = async (version: string): Promise<string> =>
    `/procedures/${id}/drafts/${(await openDraft(id, { from: 'version', version })).id}`
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
        <VersionCard
          key={one.version}
          of={rulesetVersioned(id)}
          version={one}
          me={me}
          restore={restore}
          isFirst={isFirst(one, versions)}
        >
          <Links ruleset={id} version={one} before={versions[place + 1]} />
        </VersionCard>
      ))}
    </>
  )
}

/** Whether nothing would hold in its place: no other version that has not been withdrawn is from its day or an earlier one. */
const isFirst = (one: PublishedVersion, versions: readonly PublishedVersion[]): boolean =>
  !versions.some((other) => other !== one && other.state !== 'withdrawn' && (other.from ?? '') <= (one.from ?? ''))

/** What was published, in a sentence. */
export function summary(versions: readonly PublishedVersion[]): string {
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

type LinkProps = Readonly<{ ruleset: string; version: PublishedVersion; before: PublishedVersion | undefined }>

function Links({ ruleset, version: { version, state, from, href }, before }: LinkProps) {
  const isReadable = from !== undefined && state !== 'withdrawn'
  return (
    <ul className="govuk-list dc-no-print">
      {before !== undefined && (
        <li>
          <PageLink to={`/compare?left=${exactly(ruleset, before.version)}&right=${exactly(ruleset, version)}`}>
            What version {version} changed, beside version {before.version}
          </PageLink>
        </li>
      )}
      {isReadable && (
        <li>
          <PageLink to={`/procedures/${ruleset}?asAt=${from}`}>Read the procedure as on its first day</PageLink>
        </li>
      )}
      <li>
        <OutLink href={href}>{`The whole text of version ${version}, as data`}</OutLink>
      </li>
    </ul>
  )
}
