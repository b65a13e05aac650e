import { useQueries } from '@tanstack/react-query'
import { Empty, Loading } from '../../components/loading.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { askWorkshop } from '../../engine/workshop.ts'
import { today } from '../../sentences/instants.ts'
import { isOpen } from '../draft/reading-open.ts'

/** How many doubts of each text nobody has settled yet. */
export function OpenReadings({
  rulesets
}: Readonly<{ rulesets: readonly Readonly<{ id: string; title: string; issuedBy: string }>[] }>) {
  const day = today()
  const answers = useQueries({
    queries: rulesets.map(({ id: ruleset }) => ({
      queryKey: ['workshop', 'readings', { ruleset, asAt: day }],
      queryFn: ({ signal }: { signal: AbortSignal }) => askWorkshop('readings', { ruleset, asAt: day }, signal)
    }))
  })
  const counts = answers.map(({ data }, index) => ({
    of: rulesets[index],
    open: (data ?? []).filter(isOpen).length
  }))
  return (
    <section aria-labelledby="open-readings">
      <Heading level={2} id="open-readings">
        Doubtful passages to be confirmed
      </Heading>
      <Paragraph>
        Where a text can be read in two ways, it says here how it is taken and what the other way would be. These have
        been decided by whoever encoded the text, and nobody at the council has confirmed them yet.
      </Paragraph>
      {answers.some(({ isPending }) => isPending) ? (
        <Loading />
      ) : (
        <>
          {counts.every(({ open }) => open === 0) && <Empty>Every doubt has been settled.</Empty>}
          <ul className="govuk-list">
            {counts
              .filter(({ open }) => open > 0)
              .map(({ of, open }) => (
                <li key={of?.id}>
                  <PageLink to={`/procedures/${of?.id}/readings`}>{of?.title}</PageLink>, {of?.issuedBy}: {open} to be
                  confirmed
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
