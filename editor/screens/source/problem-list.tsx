import type { Problem } from '../../../engine/problem.ts'
import { Heading } from '../../components/words.tsx'
import { lineAt } from './where.ts'

type Props = Readonly<{ text: string; problems: readonly Problem[] | undefined; goTo: (problem: Problem) => void }>

/** Everything that is wrong with the text, in its order; each leads to its place. */
export const ProblemList = ({ text, problems, goTo }: Props) => (
  <section aria-labelledby="problems">
    <Heading level={2} id="problems">
      {problems === undefined || problems.length === 0 ? 'Problems' : `Problems (${problems.length})`}
    </Heading>
    <p className="govuk-body" role="status">
      {saying(problems)}
    </p>
    {problems !== undefined && problems.length > 0 && (
      <ol className="govuk-list govuk-list--number dc-problems">
        {problems.map((one) => (
          <li key={`${one.code} ${one.at?.start} ${one.message}`}>
            <a
              className="govuk-link"
              href="#source-text"
              onClick={(event) => {
                event.preventDefault()
                goTo(one)
              }}
            >
              Line {lineAt(text, one.at?.start ?? 0)}
            </a>
            : {one.message}
            {one.help !== undefined && <span className="dc-problem-help"> ({one.help})</span>}
          </li>
        ))}
      </ol>
    )}
  </section>
)

function saying(problems: readonly Problem[] | undefined): string {
  if (problems === undefined) return 'Looking…'
  if (problems.length === 0) return 'Nothing is wrong with the text.'
  return `${problems.length === 1 ? 'One thing is' : `${problems.length} things are`} wrong with the text.`
}
