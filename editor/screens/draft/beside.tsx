import type { BesideVersion, DraftHead } from '../../api/drafts.ts'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { PageLink } from '../../components/words.tsx'
import { givenDay } from '../../draft/force-day.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { today } from '../../sentences/instants.ts'
import { dayWords } from '../../sentences/days.ts'

/** Another version that this draft does not stand on, told at the head of each of its pages until something is done about it. */
export function BesideBanner() {
  const { view, at, mayEdit } = useDraft()
  const { head } = view
  const isGiven = givenDay(head, today()) !== undefined
  const [first] = pressing(head, isGiven)
  if (first === undefined) return null
  const canTake = mayEdit && (first.is === 'replaced' || !isGiven)
  return (
    <NotificationBanner title="Another version">
      <p className="govuk-notification-banner__heading">{headingOf(first)}</p>
      <p className="govuk-body">
        {saysOf(first, head, isGiven)}{' '}
        {canTake && (
          <PageLink to={at(`/take-over?version=${encodeURIComponent(first.version)}`)}>
            Take its changes over, or leave them out
          </PageLink>
        )}
      </p>
    </NotificationBanner>
  )
}

/** What would be lost comes first, then what comes after. A version that has ended already is told among the checks. */
const pressing = ({ beside = [] }: DraftHead, isGiven: boolean): readonly BesideVersion[] => [
  ...beside.filter(({ is }) => is === 'replaced'),
  // While no day has been given, the latest: the draft is to follow on it.
  ...(isGiven ? beside : beside.toReversed()).filter(({ is }) => is === 'later')
]

export const versionWords = ({ version, from }: Pick<BesideVersion, 'version' | 'from'>): string => {
  const revision = /\.(\d+)$/.exec(version)?.[1]
  return `the version of ${dayWords(from)}${revision === undefined ? '' : ` (revision ${revision})`}`
}

const headingOf = ({ from }: BesideVersion): string =>
  from > today()
    ? `Another version comes into force on ${dayWords(from)}.`
    : `Another version is in force from ${dayWords(from)}.`

function saysOf(one: BesideVersion, { base, inForceFrom }: DraftHead, isGiven: boolean): string {
  const began =
    base === undefined
      ? 'This draft does not stand on it'
      : `This draft began from ${versionWords({ version: base, from: base.slice(0, 10) })}`
  if (!isGiven) return `${began}. If it is to hold after that, it needs what that version changes.`
  if (one.is === 'replaced')
    return `${began}, and would take the place of the other from ${dayWords(inForceFrom ?? '')}. What the other changed would be lost.`
  return `${began}. What this draft changes ends on that day: afterwards begin another draft, from the other version.`
}
