import { ChangeList } from './change-list.tsx'
import { ChangeTable } from './change-table.tsx'
import { Tabs } from '../components/tabs.tsx'
import type { Place } from '../engine/protocol.ts'
import type { ChangesAnswer } from '../engine/questions/changes/told.ts'
import { BehaviourView } from './behaviour-view.tsx'
import { FloorView } from './floor-view.tsx'
import { OverlayView } from './overlay-view.tsx'
import { TextView } from './text-view.tsx'

export type ViewProps = Readonly<{
  found: ChangesAnswer
  places: Readonly<{ left: Place; right: Place }>
  /** Where the texts lie side by side, where that is not by the names of two published versions. */
  raw?: string
  /** Where a provision of the right text has a page of its own. */
  pageOf?: (provision: string) => string
}>

/** Six looks at the same differences. Only the one that is open is worked out. */
export const Views = ({ found, places, raw, pageOf }: ViewProps) => (
  <Tabs
    title="What differs"
    tabs={[
      {
        id: 'sentences',
        label: 'Sentences',
        panel: <ChangeList found={found} {...(pageOf !== undefined && { pageOf })} />
      },
      { id: 'table', label: 'Table', panel: <ChangeTable found={found} /> },
      { id: 'timeline', label: 'Timeline', panel: <OverlayView found={found} places={places} /> },
      { id: 'behaviour', label: 'Behaviour', panel: <BehaviourView found={found} places={places} /> },
      { id: 'floor', label: 'Floor check', panel: <FloorView found={found} places={places} /> },
      { id: 'text', label: 'YAML', panel: <TextView found={found} {...(raw !== undefined && { raw })} /> }
    ]}
  />
)
