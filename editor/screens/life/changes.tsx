import type { DraftDocument } from '../../api/drafts.ts'
import { useRulesets } from '../../api/rulesets.ts'
import { Details } from '../../components/details.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { Table } from '../../components/table.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading, Paragraph } from '../../components/words.tsx'
import { today } from '../../sentences/instants.ts'
import { fullDayWords } from '../../sentences/days.ts'
import { type Base, type LifeDiff, useLifeDiff } from './life.ts'
import { nameOfRule } from '../../sentences/rule-names.ts'

/** What is otherwise than in what was published, and for a calendar which due days that moves. */
export function LifeChanges({ base, draft }: Readonly<{ base: Base; draft: DraftDocument }>) {
  const { data, error, isPending } = useLifeDiff(base, draft)
  return (
    <section aria-labelledby="life-changes">
      <Heading level={2} id="life-changes">
        What it changes
      </Heading>
      <Trouble error={error} />
      {isPending && <Loading what="Working out what changes" />}
      {data?.changes.length === 0 && <Empty>Nothing yet.</Empty>}
      {data !== undefined && data.changes.length > 0 && (
        <BulletList>
          {data.changes.map(({ says = '' }) => (
            <li key={says}>{says}</li>
          ))}
        </BulletList>
      )}
      {data?.moved !== undefined && <Moved moved={data.moved} />}
    </section>
  )
}

type Moved = NonNullable<LifeDiff['moved']>

function Moved({ moved }: Readonly<{ moved: Moved }>) {
  const { data: rulesets = [] } = useRulesets(today())
  const byRuleset = [...Map.groupBy(moved, ({ ruleset }) => ruleset)]
  return (
    <>
      <Heading level={3}>Due days that move</Heading>
      {moved.length === 0 && <Paragraph>No due day of any procedure moves.</Paragraph>}
      {byRuleset.map(([ruleset, some]) => (
        <MovedOf key={ruleset} heading={rulesets.find(({ id }) => id === ruleset)?.issuedBy ?? ruleset} moved={some} />
      ))}
    </>
  )
}

const MovedOf = ({ heading, moved }: Readonly<{ heading: string; moved: Moved }>) => (
  <>
    <Heading level={4}>{heading}</Heading>
    {moved.map((one) => (
      <Details
        key={`${one.ruleset} ${one.clock}`}
        summary={`${one.clock} (${one.dates.length === 1 ? '1 day moves' : `${one.dates.length} days move`})`}
      >
        <Paragraph>{one.rules.map(({ rule, title }) => nameOfRule(rule, title)).join('; ')}</Paragraph>
        <Table
          caption="Days that move"
          captionHidden
          rows={one.dates.slice(0, MOST)}
          rowKey={({ start }) => start}
          firstIsHeader
          columns={[
            { head: 'Counted from', cell: ({ start }) => fullDayWords(start) },
            { head: 'Was due', cell: ({ before }) => fullDayWords(before) },
            { head: 'Will be due', cell: ({ after }) => fullDayWords(after) }
          ]}
        />
        {one.dates.length > MOST && <Paragraph>and {one.dates.length - MOST} more</Paragraph>}
      </Details>
    ))}
  </>
)

/** More than these nobody reads. */
const MOST = 60
