import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { DraftDocument } from '../../api/drafts.ts'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { SavingState } from '../../draft/store.ts'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Texts } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { Clashes } from './clashes.tsx'

const isOwn = (saving: SavingState, me: string | undefined): boolean =>
  saving.is === 'conflict' && saving.theirs.saved.by.id === me

/** Two people have written in one draft: what each wrote, provision by provision, and one of both to be chosen. */
export function DraftConflictScreen() {
  const { view, at, me } = useDraft()
  const { saving } = view
  const title = isOwn(saving, me?.id)
    ? 'You have changed this draft in two windows'
    : 'Two people have changed this draft'
  useTitle(title)
  return (
    <>
      <Heading level={1}>{title}</Heading>
      {saving.is === 'conflict' ? (
        <Choosing theirs={saving.theirs} />
      ) : (
        <>
          <Paragraph>There is nothing to be put together: what is on the page is what is saved.</Paragraph>
          <PageLink to={at('')}>Go on with the draft</PageLink>
        </>
      )}
    </>
  )
}

function Choosing({ theirs }: Readonly<{ theirs: DraftDocument }>) {
  const { view, store, at, me } = useDraft()
  const navigate = useNavigate()
  const { saved, history } = view
  const their = useMemo<Texts>(() => ({ text: theirs.text, examples: theirs.examples ?? '' }), [theirs])
  const question = useMemo(() => ({ base: saved, mine: history.texts, theirs: their }), [saved, history.texts, their])
  const { answer } = useAsked('merged', question)
  if (answer === undefined) return <Loading what="Putting both together" />
  if ('problems' in answer) return <Whole theirs={theirs} their={their} why={answer.problems[0]?.message ?? ''} />
  const own = theirs.saved.by.id === me?.id
  const { name } = theirs.saved.by
  return (
    <Clashes
      base={saved}
      mine={history.texts}
      theirs={their}
      merged={answer.texts}
      clashes={answer.conflicts}
      intro={
        own
          ? 'You saved this draft in another window while you were writing here. What you changed in only one of them is kept as it is.'
          : `${name} saved this draft while you were writing. What only one of you changed is kept as it is.`
      }
      from={own ? 'From your other window' : `From ${name}`}
      choice={own ? 'What you wrote in the other window' : `What ${name} wrote`}
      button="Put both together and save"
      settle={async (texts) => {
        store.settle(theirs, texts, 'Both changes are in this draft now, as you chose.')
        await navigate(at('/changes'))
      }}
    />
  )
}

/** Where the two cannot be put together at all, one of them is taken whole. */
function Whole({ theirs, their, why }: Readonly<{ theirs: DraftDocument; their: Texts; why: string }>) {
  const { store, view, at } = useDraft()
  const navigate = useNavigate()
  const take = (texts: Texts, says: string): void => {
    store.settle(theirs, texts, says)
    void navigate(at(''))
  }
  return (
    <>
      <Paragraph>
        The two cannot be put together: {why}. Take one of them. The other can be had back with Undo.
      </Paragraph>
      <Button onClick={() => take(view.history.texts, 'You kept your own changes.')}>Keep mine</Button>{' '}
      <Button look="secondary" onClick={() => take(their, `You took what ${theirs.saved.by.name} wrote.`)}>
        Take theirs
      </Button>
    </>
  )
}
