import type { AssessmentDocument } from '../../../engine/model/assessment.ts'
import { dutiesByVersion } from '../../check/by-version.ts'
import { BulletList, InsetText, Paragraph } from '../../components/words.tsx'
import { dayWords } from '../../sentences/days.ts'
import { titledRule } from '../../sentences/rule-names.ts'

/** Where more than one version answered: which one answered what, and why. */
export function ByVersions({ document }: Readonly<{ document: AssessmentDocument }>) {
  const found = dutiesByVersion(document)
  if (found.length < 2) return null
  return (
    <InsetText>
      <Paragraph>
        {found.length} versions of the procedure answer this case. A duty goes by the version that was in force on the
        day that decides: the day of the meeting for what is done around it, and otherwise the day from which the duty
        is counted. Each duty below names its version, and “Why” the day that decided.
      </Paragraph>
      <BulletList>
        {found.map(({ version, from, duties, decided }) => (
          <li key={version}>
            Version {version}, in force from {dayWords(from)}: {duties} {duties === 1 ? 'duty' : 'duties'}
            {decided !== undefined && `, for example ${titledRule(decided.rule, decided.title)}: ${decided.why}`}
          </li>
        ))}
      </BulletList>
    </InsetText>
  )
}
