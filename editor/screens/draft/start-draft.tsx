import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { openDraft, useDrafts } from '../../api/drafts.ts'
import { may, useMe } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { PageLink } from '../../components/words.tsx'
import { dayWords } from '../../sentences/days.ts'

/** For those who may change a procedure: the drafts that are open, and a new one. Nothing at all for others. */
export function StartDraft({ ruleset, version }: Readonly<{ ruleset: string; version?: string | undefined }>) {
  const { data: me } = useMe()
  const navigate = useNavigate()
  const mayRead = may(me, 'read-drafts', ruleset)
  const mayEdit = may(me, 'edit', ruleset)
  const { data: drafts } = useDrafts(ruleset, mayRead)
  const start = useMutation({
    mutationFn: () => openDraft(ruleset, { from: 'version', ...(version !== undefined && { version }) }),
    onSuccess: (draft) => navigate(`/procedures/${ruleset}/drafts/${draft.id}`)
  })
  const open = (drafts ?? []).filter(({ state }) => state === 'draft' || state === 'submitted' || state === 'approved')
  if (!mayRead || (!mayEdit && open.length === 0)) return null
  return (
    <section aria-label="Drafts of this procedure" className="dc-start-draft">
      <Trouble error={start.error} />
      {open.length > 0 && (
        <ul className="govuk-list">
          {open.map((draft) => (
            <li key={draft.id}>
              <PageLink to={`/procedures/${ruleset}/drafts/${draft.id}`}>
                Draft of {draft.opened.by.name}, begun on {dayWords(draft.opened.at.slice(0, 10))}
              </PageLink>{' '}
              (
              {draft.state === 'draft'
                ? (draft.why ?? 'not said yet what it changes')
                : draft.state === 'submitted'
                  ? 'waiting for approval'
                  : 'approved'}
              )
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <Button onClick={() => start.mutate()} disabled={start.isPending}>
          Change this procedure
        </Button>
      )}
    </section>
  )
}
