import { useParams } from 'react-router'
import type { DraftDocument } from '../../api/drafts.ts'
import { may, useMe } from '../../api/who.ts'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Breadcrumbs } from '../../components/navigation.tsx'
import { Tag } from '../../components/tag.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { LifeActs } from './acts.tsx'
import { LifeChanges } from './changes.tsx'
import { LifeChecks } from './checks.tsx'
import { HolidayForm } from './holiday-form.tsx'
import { type Base, pageOf, subjectOf, useLifeDraft } from './life.ts'
import { STATE_WORDS } from './states.ts'
import { TextForm } from './text-form.tsx'
import { WordsForm } from './words-form.tsx'

/** A change to the words, on its way into force. */
export const WordsDraftScreen = () => <LifeDraft base={{ kind: 'vocabulary' }} title="Words" />

/** A change to a calendar, on its way into force. */
export function CalendarDraftScreen() {
  const { id = '' } = useParams()
  return <LifeDraft base={{ kind: 'calendar', name: id }} title="Bank holidays" />
}

function LifeDraft({ base, title }: Readonly<{ base: Base; title: string }>) {
  const { draft = '' } = useParams()
  useTitle(`A change: ${title}`)
  const { data, error, isPending } = useLifeDraft(base, draft)
  return (
    <>
      <Breadcrumbs crumbs={[{ text: title, to: pageOf(base) }, { text: 'A change' }]} />
      <Heading level={1}>A change to the {title.toLowerCase()}</Heading>
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Parts base={base} draft={data} />}
    </>
  )
}

function Parts({ base, draft }: Readonly<{ base: Base; draft: DraftDocument }>) {
  const { data: me } = useMe()
  const { state, sentBack } = draft
  const isOpen = state !== 'published' && state !== 'discarded'
  const mayEdit = state === 'draft' && may(me, 'edit', subjectOf(base))
  return (
    <>
      <p className="govuk-body">
        <Tag colour={state === 'draft' ? 'yellow' : state === 'discarded' ? 'grey' : 'green'}>{STATE_WORDS[state]}</Tag>
      </p>
      {sentBack !== undefined && state === 'draft' && (
        <InsetText>
          Sent back by {sentBack.by.name}: {sentBack.why}
        </InsetText>
      )}
      {mayEdit && base.kind === 'calendar' && <HolidayForm base={base} draft={draft} />}
      {mayEdit && base.kind === 'vocabulary' && (
        <>
          <WordsForm base={base} draft={draft} />
          <Details summary="The words as the text that is kept">
            <TextForm key={draft.revision} base={base} draft={draft} />
          </Details>
        </>
      )}
      <LifeChanges base={base} draft={draft} />
      {isOpen && <LifeChecks base={base} draft={draft} />}
      <LifeActs base={base} draft={draft} me={me ?? null} />
    </>
  )
}
