import { useMemo } from 'react'
import { exactly } from '../../changes/sides.ts'
import { summarySays } from '../../changes/summary.ts'
import { Views } from '../../changes/views.tsx'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Place } from '../../engine/protocol.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { today } from '../../sentences/instants.ts'
import { useTitle } from '../../layout/title.tsx'
import { ChangesInPart } from './changes-in-part.tsx'
import { ExampleChanges } from './example-changes.tsx'

/** What the draft changes, in sentences. */
export function DraftChangesScreen() {
  useTitle('Changes of this draft')
  return (
    <>
      <Heading level={1}>What this draft changes</Heading>
      <DraftChanges />
      <ExampleChanges />
      <OnACaseload />
    </>
  )
}

/** From what it changes for made-up children to what it changes for a council's own. */
function OnACaseload() {
  const { ruleset, view } = useDraft()
  const asked = new URLSearchParams({ procedure: ruleset, draft: view.head.id })
  return (
    <Paragraph>
      <PageLink to={`/caseload?${asked}`}>Try this draft on a caseload</PageLink>: a national return, or your own list
      of cases, to see for which children something comes out otherwise.
    </Paragraph>
  )
}

/** The draft beside the version whose place it takes on its day, also for those who are to approve it. */
export function DraftChanges() {
  const { base: begun, replaces } = useDraft().view.head
  const base = replaces ?? begun
  return base === undefined ? (
    <Paragraph>This is a new procedure: there is no version before it to hold it against.</Paragraph>
  ) : (
    <Beside base={base} />
  )
}

function Beside({ base }: Readonly<{ base: string }>) {
  const { desk, at, view } = useDraft()
  const { ruleset, text, examples } = desk
  const places = useMemo(() => {
    const left: Place = { ruleset, asAt: today(), version: base }
    const right: Place = { ruleset, asAt: today(), draft: { text, examples } }
    return { left, right }
  }, [ruleset, base, text, examples])
  const raw = `/source?left=${exactly(ruleset, base)}&procedure=${ruleset}&draft=${view.head.id}`
  const { data, error, isPending } = useWorkshop('changes', places, { keep: true })
  if (isPending) return <Loading what="Comparing" />
  if (data === undefined) return <Trouble error={error} />
  if ('problems' in data) return <ChangesInPart base={base} raw={raw} />
  const found = { ...data, names: { left: `Version ${base}`, right: 'This draft' } }
  return (
    <>
      <p className="govuk-body dc-summary" role="status">
        {summarySays(found, found.entries, true)}
      </p>
      <Views
        found={found}
        places={places}
        raw={raw}
        pageOf={(provision) => at(`/provisions/${encodeURIComponent(provision)}`)}
      />
    </>
  )
}
