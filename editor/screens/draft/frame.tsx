import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Route, Routes, useParams } from 'react-router'
import { readDraft } from '../../api/drafts.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading } from '../../components/words.tsx'
import { DraftProvider } from '../../draft/provider.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { prepareBySight, prepareWorkshop } from '../../engine/workshop.ts'
import { useTitle } from '../../layout/title.tsx'
import { DraftHeader } from './header.tsx'
import { DraftOverview } from './overview.tsx'
import { FORM } from './pieces.ts'

const NewProvision = lazy(async () => ({ default: (await import('./new-provision.tsx')).NewProvisionScreen }))
const Examples = lazy(async () => ({ default: (await import('./examples.tsx')).DraftExamplesScreen }))
const ExampleForm = lazy(async () => ({
  default: (await import('./example/example-form.tsx')).ExampleFormScreen
}))
const Readings = lazy(async () => ({ default: (await import('./readings.tsx')).DraftReadingsScreen }))
const Words = lazy(async () => ({ default: (await import('./words.tsx')).DraftWordsScreen }))
const Changes = lazy(async () => ({ default: (await import('./changes.tsx')).DraftChangesScreen }))
const Approval = lazy(async () => ({ default: (await import('./approval.tsx')).DraftApprovalScreen }))
const TakeOver = lazy(async () => ({ default: (await import('./take-over.tsx')).TakeOverScreen }))
const Conflict = lazy(async () => ({ default: (await import('./conflict.tsx')).DraftConflictScreen }))

/** Everything under the address of one draft. */
export function DraftScreens() {
  const { id = '', draft = '' } = useParams()
  useReady(id)
  const { data, error, isPending } = useQuery({
    queryKey: ['draft', id, draft],
    queryFn: ({ signal }) => readDraft(id, draft, signal),
    // What is being written is held by the page itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0
  })
  if (data === undefined) return <Waiting error={error} isPending={isPending} />
  return (
    <DraftProvider key={data.id} ruleset={id} document={data}>
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
            <Route path="provisions/new" element={<NewProvision />} />
            <Route path="provisions/:provision" element={<FORM.Screen />} />
            <Route path="examples" element={<Examples />} />
            <Route path="examples/new" element={<ExampleForm />} />
            <Route path="examples/:example" element={<ExampleForm />} />
            <Route path="readings" element={<Readings />} />
            <Route path="words" element={<Words />} />
            <Route path="changes" element={<Changes />} />
            <Route path="approval" element={<Approval />} />
            <Route path="take-over" element={<TakeOver />} />
            <Route path="conflict" element={<Conflict />} />
          </Routes>
        </Suspense>
      )}
    </>
  )
}
