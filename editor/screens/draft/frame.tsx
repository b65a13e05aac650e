import { Suspense, useEffect } from 'react'
import { Route, Routes, useParams } from 'react-router'
import { Refusal } from '../../api/client.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading } from '../../components/words.tsx'
import { DraftProvider } from '../../draft/provider.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { useOpenedDraft } from '../../draft/use-opened.ts'
import { prepareBySight, prepareWorkshop } from '../../engine/workshop.ts'
import { useTitle } from '../../layout/title.tsx'
import { NotFoundScreen } from '../not-found/not-found.tsx'
import { DraftHeader } from './header.tsx'
import { DraftOverview } from './overview.tsx'
import { type Piece, piece } from '../../piece.ts'
import { screenOf } from '../../screen.ts'
import { FORM } from './pieces.ts'

const EXAMPLE = piece(async () => (await import('./example/example-form.tsx')).ExampleFormScreen)

/** What stands under the address of a draft, beside its overview. */
const PIECES: readonly (readonly [path: string, of: Piece])[] = [
  ['provisions/new', piece(async () => (await import('./new-provision.tsx')).NewProvisionScreen)],
  ['provisions/:provision', FORM],
  ['examples', piece(async () => (await import('./examples.tsx')).DraftExamplesScreen)],
  ['examples/new', EXAMPLE],
  ['examples/:example', EXAMPLE],
  ['readings', piece(async () => (await import('./readings.tsx')).DraftReadingsScreen)],
  ['words', piece(async () => (await import('./words.tsx')).DraftWordsScreen)],
  ['changes', piece(async () => (await import('./changes.tsx')).DraftChangesScreen)],
  ['approval', piece(async () => (await import('./approval.tsx')).DraftApprovalScreen)],
  ['take-over', piece(async () => (await import('./take-over.tsx')).TakeOverScreen)],
  ['conflict', piece(async () => (await import('./conflict.tsx')).DraftConflictScreen)]
]

const PAGES = PIECES.map(([path, of]) => [path, screenOf(of)] as const)

/** Everything under the address of one draft. */
export function DraftScreens() {
  const { id = '', draft = '' } = useParams()
  useReady(id)
  const { data, error, isPending, person } = useOpenedDraft(id, draft)
  if (error instanceof Refusal && error.status === 404) return <NotFoundScreen />
  if (data === undefined) return <Waiting error={error} isPending={isPending} />
  return (
    <DraftProvider key={`${data.id} ${person}`} ruleset={id} document={data} person={person}>
      <Screens />
    </DraftProvider>
  )
}

/** While the draft is fetched, so is what it will need: the engine with what it is read against, and the form. */
function useReady(ruleset: string): void {
  useEffect(() => {
    FORM.fetch().catch(() => undefined)
    void prepareWorkshop(ruleset)
  }, [ruleset])
}

function Waiting({ error, isPending }: Readonly<{ error: unknown; isPending: boolean }>) {
  useTitle('Draft')
  return (
    <>
      <Heading level={1}>Draft</Heading>
      <Trouble error={error} />
      {isPending && <Loading what="Opening the draft" />}
    </>
  )
}

function Screens() {
  const { board, trouble, ruleset } = useDraft()
  const isThere = board !== undefined
  useEffect(() => {
    // Not before: on a small computer the two workers would keep each other from the first answer.
    if (isThere) void prepareBySight(ruleset)
  }, [isThere, ruleset])
  return (
    <>
      <DraftHeader />
      <Trouble error={trouble} />
      {board === undefined ? (
        <>
          <Heading level={1}>Draft</Heading>
          {trouble === undefined && <Loading what="Reading the draft" />}
        </>
      ) : (
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route index element={<DraftOverview />} />
            {PAGES.map(([path, Screen]) => (
              <Route key={path} path={path} element={<Screen />} />
            ))}
          </Routes>
        </Suspense>
      )}
    </>
  )
}
