import { type DraftHead, useDrafts } from '../../api/drafts.ts'
import { may, type Me, useMe } from '../../api/who.ts'
import { PageLink } from '../../components/words.tsx'

type Props = Readonly<{ ruleset: string; provision: string }>

/** For those who may change the procedure: the way to this provision in their open draft, or to where a draft is begun. */
export function ChangeThis({ ruleset, provision }: Props) {
  const { data: me } = useMe()
  const mayEdit = may(me, 'edit', ruleset)
  const { data: drafts } = useDrafts(ruleset, mayEdit)
  if (!mayEdit || me === null || me === undefined || drafts === undefined) return null
  const mine = draftOf(me, drafts)
  return (
    <p className="govuk-body dc-no-print">
      {mine === undefined ? (
        <>
          <PageLink to={`/procedures/${ruleset}#drafts`}>Change this in a draft</PageLink> (begin one first, on the
          procedure’s own page)
        </>
      ) : (
        <PageLink to={`/procedures/${ruleset}/drafts/${mine.id}/provisions/${encodeURIComponent(provision)}`}>
          Change this in a draft
        </PageLink>
      )}
    </p>
  )
}

/** The draft of theirs that can be written in, the one last saved where there are several. */
export const draftOf = ({ id }: Pick<Me, 'id'>, drafts: readonly DraftHead[]): DraftHead | undefined =>
  drafts
    .filter(
      ({ state, opened, authors }) =>
        state === 'draft' && (opened.by.id === id || authors.some((author) => author.id === id))
    )
    .toSorted((a, b) => (a.saved.at < b.saved.at ? 1 : -1))[0]
