import { useSearchParams } from 'react-router'
import { isLaw, useRulesets } from '../../api/rulesets.ts'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, Paragraph } from '../../components/words.tsx'
import type { RulesetHead } from '../../engine/protocol.ts'
import type { Overview, ProvisionLine } from '../../engine/questions/overview.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt } from '../../layout/as-at.tsx'
import { today } from '../../sentences/instants.ts'
import { AsAtChip } from '../../layout/as-at-chip.tsx'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords, fullDayWords } from '../../sentences/days.ts'
import { citeWords, originWords } from '../../sentences/kinds.ts'
import { ChangesNav } from './nav.tsx'

/** A procedure whole, to be printed or kept as a PDF: every rule as a sentence, with its version and the day it is of. */
export function PrintPackScreen() {
  useTitle('Print pack')
  const { day } = useAsAt()
  const { data, error, isPending } = useRulesets(day)
  return (
    <>
      <div className="dc-no-print">
        <Heading level={1}>Print pack</Heading>
        <ChangesNav />
        <AsAtChip />
      </div>
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Chosen all={data} day={day} />}
    </>
  )
}

function Chosen({ all, day }: Readonly<{ all: readonly RulesetHead[]; day: string }>) {
  const [search, setSearch] = useSearchParams()
  const id = search.get('procedure') ?? all.find((one) => !isLaw(one, all))?.id ?? all[0]?.id ?? ''
  const { data, error, isPending } = useWorkshop('overview', { ruleset: id, asAt: day }, { when: id !== '' })
  return (
    <>
      <div className="dc-no-print">
        <Select
          id="procedure"
          label="Procedure"
          value={id}
          onChange={(chosen) =>
            setSearch((now) => {
              now.set('procedure', chosen)
              return now
            })
          }
          choices={all.map((one) => ({ value: one.id, text: `${one.issuedBy}: ${one.title}` }))}
        />
        <Button onClick={() => window.print()}>Print, or save as PDF</Button>
      </div>
      <Trouble error={error} />
      {isPending && id !== '' && <Loading what="Reading the procedure" />}
      {data !== undefined && <Pack overview={data} day={day} />}
    </>
  )
}

function Pack({ overview, day }: Readonly<{ overview: Overview; day: string }>) {
  const { title, issuedBy, version, inForceFrom, source, sections, provisions, takenOut } = overview
  return (
    <>
      <span className="govuk-caption-l">{issuedBy}</span>
      <Heading level={2} size="l">
        {title}
      </Heading>
      <InsetText>
        Version {version}, in force from {fullDayWords(inForceFrom)}; shown as at {dayWords(day)}, printed on{' '}
        {dayWords(today())}. A printed page does not change when the procedure does: check that this is the current
        version before you rely on it, at {window.location.origin}/procedures/{overview.id}.
      </InsetText>
      <Paragraph>
        {originWords(provisions, takenOut, source.edition)}. The sentences are made from the rules; the council’s own
        text is what binds. Must: required. Will: what the council says it does. Should: expected unless there is good
        reason. May: allowed.
      </Paragraph>
      {sections.map(({ id, title: name }) => (
        <section key={id} className="dc-section">
          <Heading level={3} size="m">
            {id} {name}
          </Heading>
          <dl className="dc-pack">
            {provisions
              .filter(({ section }) => section === id)
              .map((one) => (
                <Line key={one.id} line={one} />
              ))}
          </dl>
        </section>
      ))}
      <PrintFoot versions={[{ name: title, version, inForceFrom }]} />
    </>
  )
}

const Line = ({ line: { id, title, cite, since, rules } }: Readonly<{ line: ProvisionLine }>) => (
  <div className="dc-pack__line">
    <dt className="govuk-body">
      <strong>
        {id} {title}
      </strong>{' '}
      <span className="dc-change__keys">({citeWords(cite, since)})</span>
    </dt>
    {rules.map(({ key, says }) => (
      <dd key={key} className="govuk-body">
        {says}
      </dd>
    ))}
  </div>
)
