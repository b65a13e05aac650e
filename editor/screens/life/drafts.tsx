import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { may, useMe } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink } from '../../components/words.tsx'
import { dayWords } from '../../sentences/days.ts'
import { type Base, beginLifeDraft, pageOf, subjectOf, useAfterStep, useLifeDrafts } from './life.ts'
import { STATE_WORDS } from './states.ts'

/** Changes to the words or to a calendar that are under way, and the beginning of another, for those who may see them. */
export function LifeDrafts({ base }: Readonly<{ base: Base }>) {
  const { data: me } = useMe()
  const isFor = may(me, 'read-drafts', subjectOf(base))
  const { data, error } = useLifeDrafts(base, isFor)
  const navigate = useNavigate()
  const after = useAfterStep(base)
  const beginning = useMutation({
    mutationFn: () => beginLifeDraft(base),
    onSuccess: async ({ id }) => {
      await after()
      await navigate(`${pageOf(base)}/drafts/${id}`)
    }
  })
  if (!isFor) return <ToHistory base={base} />
  const open = (data ?? []).filter(({ state }) => state !== 'published' && state !== 'discarded')
  return (
    <section aria-labelledby="life-drafts">
      <Heading level={2} id="life-drafts">
        Changes under way
      </Heading>
      <Trouble error={error ?? beginning.error} />
      {open.length === 0 ? (
        <p className="govuk-body">None.</p>
      ) : (
        <ul className="govuk-list">
          {open.map(({ id, state, opened, why }) => (
            <li key={id}>
              <PageLink to={`${pageOf(base)}/drafts/${id}`}>
                {why ?? `Begun by ${opened.by.name} on ${dayWords(opened.at.slice(0, 10))}`}
              </PageLink>
              {` (${STATE_WORDS[state].toLowerCase()})`}
            </li>
          ))}
        </ul>
      )}
      {may(me, 'edit', subjectOf(base)) && (
        <Button look="secondary" onClick={() => beginning.mutate()} disabled={beginning.isPending}>
          Begin a change
        </Button>
      )}
      <ToHistory base={base} />
    </section>
  )
}

const ToHistory = ({ base }: Readonly<{ base: Base }>) => (
  <p className="govuk-body">
    <PageLink to={`${pageOf(base)}/history`}>Every version, and what it changed</PageLink>
  </p>
)
