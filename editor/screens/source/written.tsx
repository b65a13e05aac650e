import { useRef } from 'react'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { DraftProvider } from '../../draft/provider.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { useOpenedDraft } from '../../draft/use-opened.ts'
import { today } from '../../sentences/instants.ts'
import { useTitle } from '../../layout/title.tsx'
import { DraftHeader } from '../draft/header.tsx'
import { TextDesk } from './text-desk.tsx'
import { lineAt, provisionAt } from './where.ts'

/** The text of a draft, written through the same store as its forms. */
export function DraftSource({ ruleset, draft }: Readonly<{ ruleset: string; draft: string }>) {
  const { data, error, isPending, person } = useOpenedDraft(ruleset, draft)
  if (isPending) return <Loading />
  if (data === undefined)
    return (
      <>
        <Heading level={1}>Source</Heading>
        <Trouble error={error} />
      </>
    )
  return (
    <DraftProvider key={`${data.id} ${person}`} ruleset={ruleset} document={data} person={person}>
      <Desk />
    </DraftProvider>
  )
}

/** After a pause, or on another line, what is typed is another step to whoever takes it back. */
const PAUSE = 2000

function Desk() {
  const { ruleset, desk, view, store, mayEdit, at, board } = useDraft()
  const burst = useRef({ line: 0, last: 0, name: '' })
  useTitle(`Source of a draft: ${board?.head?.title ?? ruleset}`)
  const typed = (text: string, offset: number): void => {
    const [line, now] = [lineAt(text, offset), Date.now()]
    const goesOn = burst.current.line === line && now - burst.current.last < PAUSE
    burst.current = { line, last: now, name: goesOn ? burst.current.name : `source ${now}` }
    const where = provisionAt(text, offset) ?? 'the text'
    store.make({ ...store.view().history.texts, text }, `the source of ${where}`, burst.current.name)
  }
  return (
    <>
      <DraftHeader />
      <Heading level={1}>Source</Heading>
      <Paragraph>
        {mayEdit
          ? 'The same draft as in the forms, as the text that is kept. What is written here is in the forms at once, and the other way round.'
          : 'The same draft as in the forms, as the text that is kept. It can be read here and not changed.'}
      </Paragraph>
      <TextDesk
        label="The text of this draft"
        desk={desk}
        place={{ ruleset, asAt: today() }}
        readOnly={!mayEdit || view.saving.is === 'conflict'}
        onText={typed}
        onUndo={store.undo}
        onRedo={store.redo}
        formOf={(provision) => at(`/provisions/${encodeURIComponent(provision)}`)}
      />
    </>
  )
}
