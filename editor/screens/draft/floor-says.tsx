import { Tag } from '../../components/tag.tsx'
import { Details } from '../../components/details.tsx'
import { WarningText } from '../../components/words.tsx'
import type { FloorFinding } from '../../../engine/floor/finding.ts'
import { againstWords, keptSays, keptTag } from '../../sentences/floor.ts'
import { withParagraphs } from '../../sentences/rule-names.ts'

/** How the time limits in hand stand to the law, over every day that the calendar knows. */
export const FloorSays = ({ findings }: Readonly<{ findings: readonly FloorFinding[] }>) => (
  <div role="status" className="dc-floor">
    {findings.map((finding) => (
      <Finding key={finding.rule.rule} finding={finding} />
    ))}
  </div>
)

function Finding({ finding }: Readonly<{ finding: FloorFinding }>) {
  const { floor } = finding
  switch (finding.outcome) {
    case 'keeps':
      return (
        <p className="govuk-body">
          <Tag colour={floor.binding === 'guidance' ? 'grey' : 'green'}>{keptTag(floor)}</Tag> {keptSays(finding)}
        </p>
      )
    case 'later-than-law':
    case 'later-than-guidance': {
      const isLaw = finding.outcome === 'later-than-law'
      const later = isLaw ? finding.laterThanLaw : finding.laterThanGuidance
      return (
        <>
          <WarningText>
            On {grouped(later?.dates ?? 0)} start dates later than {againstWords(floor)}.
            {isLaw && ' It cannot be approved like this unless a reason is given.'}
          </WarningText>
          <Details summary="What was found">{withParagraphs(finding.says)}</Details>
        </>
      )
    }
    case 'not-compared':
      return (
        <p className="govuk-body">
          <Tag colour="grey">Not compared</Tag> {withParagraphs(finding.says)}
        </p>
      )
  }
}

const grouped = (number: number): string => number.toLocaleString('en-GB')
