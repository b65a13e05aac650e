import type { PublishedVersion, VersionState } from '../../api/versions.ts'
import type { Me } from '../../api/who.ts'
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { OutLink, PageLink } from '../../components/words.tsx'
import { spanSays } from '../../pictures/version-lane.ts'
import { changeWords } from '../../sentences/change-kinds.ts'
import { actWords, whoWords } from '../../sentences/who.tsx'
import { exactly } from '../compare/sides.ts'
import { VersionActs } from './version-acts.tsx'

type Props = Readonly<{
  ruleset: string
  version: PublishedVersion
  before: PublishedVersion | undefined
  me: Me | null | undefined
}>

const STATES: Readonly<Record<VersionState, Readonly<{ word: string; colour: TagColour }>>> = {
  'in-force': { word: 'In force', colour: 'green' },
  scheduled: { word: 'To come into force', colour: 'blue' },
  superseded: { word: 'No longer in force', colour: 'grey' },
  withdrawn: { word: 'Withdrawn', colour: 'orange' }
}

/** One version: where it stands, who is behind it, why, and where to read on. */
export function VersionCard({ ruleset, version: one, before, me }: Props) {
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
        <Links ruleset={ruleset} version={one} before={before} />
        <VersionActs ruleset={ruleset} version={one} me={me} />
      </div>
    </div>
  )
}

const rowsOf = (one: PublishedVersion): readonly SummaryRow[] => [
  { key: 'Held', value: capital(spanSays(one)) },
  { key: 'Kind of change', value: changeWords(one.change) },
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
  { key: 'Digest', value: <code className="dc-hash">{one.digest}</code> }
]

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function Links({ ruleset, version: { version, state, from, href }, before }: Omit<Props, 'me'>) {
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
