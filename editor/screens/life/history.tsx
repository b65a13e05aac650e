import { useState } from 'react'
import { useParams } from 'react-router'
import { type PublishedVersion, useVersions } from '../../api/versions.ts'
import { useMe } from '../../api/who.ts'
import { Loading } from '../../components/loading.tsx'
import { Breadcrumbs } from '../../components/navigation.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading, OutLink, Paragraph } from '../../components/words.tsx'
import { useAsAt } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { summary } from '../history/history.tsx'
import { VersionCard } from '../history/version-card.tsx'
import { type Base, beginLifeDraft, pageOf, useLifeVersionDiff, versionedOf } from './life.ts'

/** Everything that was published of the words. */
export const WordsHistoryScreen = () => <LifeHistory base={{ kind: 'vocabulary' }} title="Words" />

/** Everything that was published of a calendar. */
export function CalendarHistoryScreen() {
  const { id = '' } = useParams()
  return <LifeHistory base={{ kind: 'calendar', name: id }} title="Bank holidays" />
}

function LifeHistory({ base, title }: Readonly<{ base: Base; title: string }>) {
  const { day } = useAsAt()
  const { data, error, isPending } = useVersions(versionedOf(base), day)
  const { data: me } = useMe()
  useTitle(`History: ${title}`)
  const restore = async (version: string): Promise<string> =>
    `${pageOf(base)}/drafts/${(await beginLifeDraft(base, version)).id}`
  return (
    <>
      <Breadcrumbs crumbs={[{ text: title, to: pageOf(base) }, { text: 'History' }]} />
      <Heading level={1}>History of the {title.toLowerCase()}</Heading>
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && data.length > 0 && <Paragraph lead>{summary(data)}</Paragraph>}
      <Heading level={2}>Each version</Heading>
      {data?.map((one, place) => (
        <VersionCard
          key={one.version}
          of={versionedOf(base)}
          version={one}
          me={me}
          restore={restore}
          isFirst={data.filter(({ state }) => state !== 'withdrawn').length === 1}
        >
          <Links base={base} version={one} isFirst={place === data.length - 1} />
        </VersionCard>
      ))}
    </>
  )
}

type LinkProps = Readonly<{ base: Base; version: PublishedVersion; isFirst: boolean }>

const Links = ({ base, version: { version, href }, isFirst }: LinkProps) => (
  <div className="dc-no-print">
    {!isFirst && <WhatChanged base={base} version={version} />}
    <p className="govuk-body">
      <OutLink href={href}>{`The whole of version ${version}, as data`}</OutLink>
    </p>
  </div>
)

/** Worked out when it is opened. */
function WhatChanged({ base, version }: Readonly<{ base: Base; version: string }>) {
  const [open, setOpen] = useState(false)
  const { data, error } = useLifeVersionDiff(base, version, open)
  return (
    <details className="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What version {version} changed</span>
      </summary>
      <div className="govuk-details__text">
        <Trouble error={error} />
        {open && data === undefined && error === null && <Loading what="Comparing" />}
        {data !== undefined && (
          <BulletList>
            {data.changes.map(({ says = '' }) => (
              <li key={says}>{says}</li>
            ))}
          </BulletList>
        )}
      </div>
    </details>
  )
}
