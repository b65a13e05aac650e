import { PageLink } from '../../components/words.tsx'
import { Tag } from '../../components/tag.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { ExampleRun } from '../../engine/questions/desk/asked.ts'
import { withDays } from './with-days.ts'
import { useRuleName } from '../../draft/use-rule-name.ts'

/** The worked examples that speak of one provision, with how they come out now. */
export function ExamplesHere({ provision }: Readonly<{ provision: string }>) {
  const { desk, at } = useDraft()
  const nameOf = useRuleName()
  const { answer } = useAsked('runs', desk)
  const mine = (answer?.runs ?? []).filter((run) => speaksOf(run, provision))
  if (answer === undefined) return <p className="govuk-body">Running the worked examples…</p>
  const otherwise = mine.filter(({ outcome }) => outcome !== 'as-expected')
  return (
    <section aria-labelledby="examples-here">
      <h2 className="govuk-heading-s" id="examples-here">
        Worked examples
      </h2>
      <p className="govuk-body" role="status">
        {mine.length === 0
          ? 'No worked example speaks of this provision.'
          : otherwise.length === 0
            ? `All ${mine.length} that speak of this come out as they say.`
            : `${otherwise.length} of ${mine.length} come out otherwise now.`}{' '}
        <PageLink to={at(`/examples?provision=${encodeURIComponent(provision)}`)}>See them</PageLink>
      </p>
      {otherwise.length > MOST && (
        <p className="govuk-body">
          These are the first five.{' '}
          <PageLink to={at(`/examples?provision=${encodeURIComponent(provision)}&show=otherwise`)}>
            See all {otherwise.length} that come out otherwise
          </PageLink>
        </p>
      )}
      <ul className="govuk-list">
        {otherwise.slice(0, MOST).map((run) => (
          <li key={run.it}>
            <Tag colour="orange">Otherwise</Tag> {run.it}
            {run.answers.slice(0, 2).map(({ key, expected, got, pointer }) => (
              <span key={pointer} className="dc-example-answer">
                {nameOf(key)}: before: {withDays(expected)}; now: {withDays(got)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const MOST = 5

export const speaksOf = ({ gives }: ExampleRun, provision: string): boolean =>
  gives.some(({ key }) => key === provision || key.startsWith(`${provision}/`))
