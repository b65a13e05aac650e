import { useQueries } from '@tanstack/react-query'
import { Empty, Loading } from '../../components/loading.tsx'
import { Heading, PageLink } from '../../components/words.tsx'
import { askWorkshop } from '../../engine/workshop.ts'
import { today } from '../../layout/as-at.tsx'
import { isOpen } from '../draft/reading-open.ts'

/** How many doubts of each text nobody has settled yet. */
export function OpenReadings({ rulesets }: Readonly<{ rulesets: readonly string[] }>) {
  const day = today()
  const answers = useQueries({
    queries: rulesets.map((ruleset) => ({
      queryKey: ['workshop', 'readings', { ruleset, asAt: day }],
      queryFn: ({ signal }: { signal: AbortSignal }) => askWorkshop('readings', { ruleset, asAt: day }, signal)
    }))
  })
  const counts = answers.map(({ data }, index) => ({
    ruleset: rulesets[index] ?? '',
    open: (data ?? []).filter(isOpen).length
  }))
  return (
    <section aria-labelledby="open-readings">
      <Heading level={2} id="open-readings">
        Open readings
      </Heading>
      {answers.some(({ isPending }) => isPending) ? (
        <Loading />
      ) : (
        <>
          {counts.every(({ open }) => open === 0) && <Empty>Every doubt has been settled.</Empty>}
          <ul className="govuk-list">
            {counts
              .filter(({ open }) => open > 0)
              .map(({ ruleset, open }) => (
                <li key={ruleset}>
                  <PageLink to={`/procedures/${ruleset}/readings`}>
                    {ruleset}: {open} open
                  </PageLink>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
