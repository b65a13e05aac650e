import type { SentCase } from '../../../engine/read/case-shape.ts'
import { grouped } from '../../check/headline.ts'
import type { Told } from '../../check/told.ts'
import { unsaidOf } from '../../check/unsaid.ts'
import { Details } from '../../components/details.tsx'
import { BulletList, Heading, InsetText, Paragraph } from '../../components/words.tsx'
import type { AnswerTo, Place } from '../../engine/protocol.ts'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { ByVersions } from './by-versions.tsx'
import { Duties } from './duties.tsx'
import { MoreFacts } from './more-facts.tsx'
import { TakeAway } from './take-away.tsx'
import { Timeline } from './timeline.tsx'
import { ToldSoFar } from './told-so-far.tsx'
import { useSchedule } from './use-schedule.ts'
import { withParagraphs } from '../../sentences/rule-names.ts'

type Found = Extract<AnswerTo<'assess'>, { document: unknown }>

type Props = Readonly<{
  place: Place
  asOf: string
  sent: SentCase
  found: Found
  told: readonly Told[]
  onTell: (told: readonly Told[]) => void
  onForget: (key: string) => void
}>

/** Under the headline: the next review, its calendar, every duty with why, and what would tell more. */
export function Answer({ place, asOf, sent, found, told, onTell, onForget }: Props) {
  const { document, wanted, sinces } = found
  const scheduled = useSchedule(place, asOf, sent, found)
  const unsaid = unsaidOf(sent)
  return (
    <>
      {unsaid !== undefined && (
        <InsetText>
          <strong>This does not say that all is well.</strong> It has not been said {unsaid}: until it is, what has to
          happen next, and by when, cannot be told.{' '}
          <a className="govuk-link" href="#about-the-case">
            Say so above
          </a>
          .
        </InsetText>
      )}
      {wanted.length > told.length && (
        <Paragraph>
          <a className="govuk-link" href="#more-facts">
            Tell more of the case
          </a>{' '}
          to have fewer that cannot be told.
        </Paragraph>
      )}
      {document.nextReview !== null && (
        <InsetText>
          <Heading level={3}>The next review</Heading>
          {document.nextReview.clocks.map(({ basis, clock, plannedFor, planKeeps }) => (
            <p key={`${clock} ${basis}`} className="govuk-body">
              {basis}
              {plannedFor !== undefined &&
                planKeeps !== undefined &&
                ` The planned day ${planKeeps ? 'keeps' : 'does not keep'} that.`}
            </p>
          ))}
          {(document.nextReview.calledFor ?? []).map(({ says }) => (
            <p key={says} className="govuk-body">
              {says}
            </p>
          ))}
        </InsetText>
      )}
      {document.elsewhere
        .filter(({ holds }) => holds === 'yes')
        .map(({ procedure, provision }) => (
          <Paragraph key={provision}>
            Another procedure speaks of this case: {procedure} ({provision}).
          </Paragraph>
        ))}
      <Timeline place={place} asOf={asOf} sent={sent} scheduled={scheduled} />
      <ByVersions document={document} />
      <Duties place={place} groups={grouped(document)} sinces={sinces} versions={document.ruleset.versions} />
      <ToldSoFar told={told} onForget={onForget} />
      <MoreFacts wanted={wanted} told={told} onTell={onTell} />
      <PrintFoot
        versions={[
          { name: document.ruleset.title, version: document.ruleset.versions.join(' and ') },
          ...(document.law === undefined ? [] : [{ name: 'The law', version: document.law.versions.join(' and ') }])
        ]}
      />
      <TakeAway place={place} asOf={asOf} sent={sent} document={document} scheduled={scheduled} />
      {document.notices.length > 0 && (
        <Details summary="What to bear in mind with this answer">
          <BulletList spaced>
            {document.notices.map((notice) => (
              <li key={notice}>{withParagraphs(notice)}</li>
            ))}
          </BulletList>
        </Details>
      )}
    </>
  )
}
