import { Tag } from '../../components/tag.tsx'
import { Details } from '../../components/details.tsx'
import { WarningText } from '../../components/words.tsx'
import type { FloorFinding } from '../../../engine/floor/finding.ts'

/** How the time limits in hand stand to the law, over every day that the calendar knows. */
export const FloorSays = ({ findings }: Readonly<{ findings: readonly FloorFinding[] }>) => (
  <div role="status" className="dc-floor">
    {findings.map((finding) => (
      <Finding key={finding.rule.rule} finding={finding} />
    ))}
  </div>
)

function Finding({ finding }: Readonly<{ finding: FloorFinding }>) {
  const { rule, floor } = finding
  switch (finding.outcome) {
    case 'keeps':
      return (
        <p className="govuk-body">
          <Tag colour="green">Kept</Tag> {rule.rule} is never later than{' '}
          {floor.binding === 'guidance' ? 'the guidance' : 'the law'} ({floor.rule}) on any of{' '}
          {grouped(finding.checked.compared)} start dates.
        </p>
      )
    case 'later-than-law':
    case 'later-than-guidance': {
      const isLaw = finding.outcome === 'later-than-law'
      const later = isLaw ? finding.laterThanLaw : finding.laterThanGuidance
      return (
        <>
          <WarningText>
            On {grouped(later?.dates ?? 0)} start dates later than {isLaw ? 'the law' : 'guidance'} ({floor.rule}).
            {isLaw && ' It cannot be approved like this unless a reason is given.'}
          </WarningText>
          <Details summary="What was found">{finding.says}</Details>
        </>
      )
    }
    case 'not-compared':
      return (
        <p className="govuk-body">
          <Tag colour="grey">Not compared</Tag> {finding.says}
        </p>
      )
  }
}

const grouped = (number: number): string => number.toLocaleString('en-GB')
