import type { ReactNode } from 'react'
import type { PublishedVersion, Versioned, VersionState } from '../../api/versions.ts'
import type { Me } from '../../api/who.ts'
import { Details } from '../../components/details.tsx'
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { spanSays } from '../../pictures/version-lane.ts'
import { versionKindWords } from '../../sentences/change-kinds.ts'
import { instantWords } from '../../sentences/instants.ts'
import { actWords, whoWords } from '../../sentences/who.tsx'
import { LaterThanLaw } from './later-than-law.tsx'
import { VersionActs } from './version-acts.tsx'

type Props = Readonly<{
  of: Versioned
  version: PublishedVersion
  me: Me | null | undefined
  /** Where to read on. */
  children: ReactNode
  /** Begins a draft from a version, and tells where it is. */
  restore: (version: string) => Promise<string>
  /** Whether nothing was in force before it. */
  isFirst?: boolean
}>

const STATES: Readonly<Record<VersionState, Readonly<{ word: string; colour: TagColour }>>> = {
  'in-force': { word: 'In force', colour: 'green' },
  scheduled: { word: 'To come into force', colour: 'blue' },
  superseded: { word: 'No longer in force', colour: 'grey' },
  withdrawn: { word: 'Withdrawn', colour: 'orange' }
}

/** One version: where it stands, who is behind it, why, and where to read on. */
export function VersionCard({ of, version: one, me, children, restore, isFirst = false }: Props) {
  const { word, colour } = STATES[one.state]
  return (
    <div className="govuk-summary-card" id={`version-${one.version}`}>
      <div className="govuk-summary-card__title-wrapper">
        <h3 className="govuk-summary-card__title">
          Version {one.version} <Tag colour={colour}>{word}</Tag>{' '}
          {one.urgent && <Tag colour="red">Published urgently</Tag>}
        </h3>
      </div>
      <div className="govuk-summary-card__content">
        <SummaryList rows={rowsOf(one)} />
        <LaterThanLaw
          ruleset={of.subject}
          from={one.from}
          excused={(one.exceptions ?? []).map(({ rule, why, by }) => ({ rule, why, by: whoWords(by) }))}
        />
        {children}
        <VersionActs of={of} version={one} me={me} restore={restore} isFirst={isFirst} />
      </div>
    </div>
  )
}

const rowsOf = (one: PublishedVersion): readonly SummaryRow[] => [
  { key: 'When', value: one.from === undefined ? `From ${instantWords(one.published.at)}` : capital(spanSays(one)) },
  { key: 'Kind of change', value: versionKindWords(one) },
  { key: 'Why', value: one.why },
  { key: 'Written by', value: one.written?.map(whoWords).join(', ') ?? 'Came with the program' },
  {
    key: 'Approved by',
    value:
      one.approved === undefined
        ? one.urgent
          ? 'Nobody: it was published urgently'
          : 'Nobody: it came with the program'
        : actWords(one.approved)
  },
  { key: 'Published by', value: actWords(one.published) },
  ...(one.urgent
    ? [
        {
          key: 'Looked at afterwards',
          value: one.lookedAt === undefined ? 'Not yet' : `${actWords(one.lookedAt)}: ${one.lookedAt.why}`
        }
      ]
    : []),
  ...(one.withdrawn === undefined
    ? []
    : [{ key: 'Withdrawn by', value: `${actWords(one.withdrawn)}: ${one.withdrawn.why}` }]),
  {
    key: 'Fingerprint of the text',
    value: (
      <Details summary="To check a copy against">
        <code className="dc-hash">{one.digest}</code>
      </Details>
    )
  }
]

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
