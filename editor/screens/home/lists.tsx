import { isLaw, nextVersion, useRulesets } from '../../api/rulesets.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink } from '../../components/words.tsx'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { dayWords } from '../../sentences/days.ts'

/** What holds now, and what comes next. */
export function InForceNow() {
  const { day } = useAsAt()
  const carried = useCarried()
  const { data, error, isPending } = useRulesets(day)
  return (
    <section aria-labelledby="in-force">
      <Heading level={2} id="in-force">
        In force now
      </Heading>
      <Trouble error={error} />
      {isPending && <Loading />}
      <ul className="govuk-list govuk-list--spaced">
        {(data ?? [])
          .filter((one) => !isLaw(one, data ?? []))
          .map((one) => {
            const next = nextVersion(one, day)
            return (
              <li key={one.id}>
                <PageLink to={carried(`/procedures/${one.id}`)}>{one.title}</PageLink>, {one.issuedBy}:{' '}
                {one.inForce === null ? 'none' : `since ${dayWords(one.inForce.inForceFrom)}`}
                {next !== undefined && `; the next version from ${dayWords(next.inForceFrom)}`}
              </li>
            )
          })}
      </ul>
    </section>
  )
}
