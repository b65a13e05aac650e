import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageLink } from '../../components/words.tsx'
import type { DeskProblem } from '../../engine/questions/desk/asked.ts'
import { plainProblem } from '../../draft/plain-problem.ts'
import { useDraft } from '../../draft/use-draft.tsx'

/** How many problems are listed before the rest is only counted. */
const MOST = 12

/** Everything that keeps the draft from being submitted; it can be saved all the same. */
export function ProblemList() {
  const { board } = useDraft()
  const problems = board?.problems ?? []
  if (problems.length === 0) return null
  return (
    <div className="govuk-error-summary">
      <h2 className="govuk-error-summary__title">
        {problems.length === 1 ? 'There is a problem' : `There are ${problems.length} problems`}
      </h2>
      <div className="govuk-error-summary__body">
        <p>The draft is saved as it is. It can be sent for approval once these are put right.</p>
        <ul className="govuk-list govuk-error-summary__list">
          {problems.slice(0, MOST).map((one) => (
            <li key={`${one.provision ?? ''} ${one.line ?? ''} ${one.field} ${one.message}`}>
              <ToProblem problem={one} />
            </li>
          ))}
          {problems.length > MOST && <li>and {problems.length - MOST} more</li>}
        </ul>
      </div>
    </div>
  )
}

/** Leads to where it can be put right: the form of its provision, or its line where no form has it. */
export function ToProblem({ problem }: Readonly<{ problem: DeskProblem }>) {
  const { at, ruleset, view } = useDraft()
  const { provision, line } = problem
  if (provision !== undefined)
    return (
      <PageLink to={at(`/provisions/${encodeURIComponent(provision)}`)}>
        {provision}: {plainProblem(problem)}
      </PageLink>
    )
  if (line === undefined) return plainProblem(problem)
  return (
    <PageLink to={`/source?procedure=${ruleset}&draft=${view.head.id}&line=${line}`}>
      Line {line.toLocaleString('en-GB')} of the source: {plainProblem(problem)}
    </PageLink>
  )
}

/** The problems of one provision, each leading to its field. */
export const FieldProblems = ({ problems }: Readonly<{ problems: readonly DeskProblem[] }>) =>
  problems.length === 0 ? null : (
    <ErrorSummary
      takesFocus={false}
      title="This cannot be sent for approval as it stands"
      description="It is saved all the same."
      errors={problems.map((one) => ({ text: plainProblem(one), href: `#${fieldId(one.field)}` }))}
    />
  )

/** The id of the form's field for a place in a provision. */
export const fieldId = (field: string): string => `f-${field.replaceAll('/', '-')}`

/** What is wrong at a field, or within it. */
export function problemAt(problems: readonly DeskProblem[], field: string, deep = false): string | undefined {
  const found = problems.filter((one) => one.field === field || (deep && one.field.startsWith(`${field}/`)))
  return found.length === 0 ? undefined : found.map(plainProblem).join('. ')
}
