import { useSearchParams } from 'react-router'
import { useRulesets } from '../../api/rulesets.ts'
import { summarySays } from '../../changes/summary.ts'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { Place, RulesetHead } from '../../engine/protocol.ts'
import type { ChangesAnswer } from '../../engine/questions/changes/told.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { AsAtChip } from '../../layout/as-at-chip.tsx'
import { useTitle } from '../../layout/title.tsx'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { fullDayWords } from '../../sentences/days.ts'
import { ChangesNav } from '../changes/nav.tsx'
import { Pickers } from './pickers.tsx'
import { type Asked, askedIn, placeOf, suggestions } from '../../changes/sides.ts'
import { Views } from '../../changes/views.tsx'

/** Any two texts beside each other: versions, days, or councils. */
export function CompareScreen() {
  useTitle('Compare')
  const { day } = useAsAt()
  const { data, error, isPending } = useRulesets(day)
  return (
    <>
      <Heading level={1}>Compare</Heading>
      <ChangesNav />
      <Paragraph>Two versions of a procedure, one procedure on two days, or two councils beside each other.</Paragraph>
      <AsAtChip />
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Choose all={data} day={day} />}
    </>
  )
}

function Choose({ all, day }: Readonly<{ all: readonly RulesetHead[]; day: string }>) {
  const [search, setSearch] = useSearchParams()
  const [left, right] = [askedIn(search.get('left'), all), askedIn(search.get('right'), all)]
  const choose = (one: string, other: string): void => setSearch({ ...kept(search), left: one, right: other })
  const pickers = <Pickers key={search.toString()} all={all} left={left} right={right} choose={choose} />
  if (left === undefined || right === undefined)
    return (
      <>
        {pickers}
        <Suggested all={all} />
      </>
    )
  return (
    <>
      <Details summary="Choose other texts">{pickers}</Details>
      <Compared left={left} right={right} day={day} />
    </>
  )
}

const kept = (search: URLSearchParams): Record<string, string> => {
  const view = search.get('view')
  const asAt = search.get('asAt')
  return { ...(asAt !== null && { asAt }), ...(view !== null && { view }) }
}

function Suggested({ all }: Readonly<{ all: readonly RulesetHead[] }>) {
  const carried = useCarried()
  return (
    <>
      <Heading level={2}>Often wanted</Heading>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {suggestions(all).map(({ left, right, says }) => (
          <li key={says}>
            <PageLink to={carried(`/compare?left=${left}&right=${right}`)}>{says}</PageLink>
          </li>
        ))}
      </ul>
    </>
  )
}

type Both = Readonly<{ left: Asked; right: Asked; day: string }>

function Compared({ left, right, day }: Both) {
  const places = { left: placeOf(left, day), right: placeOf(right, day) }
  const { data, error, isPending } = useWorkshop('changes', places)
  return (
    <>
      <Trouble error={error} />
      {isPending && <Loading what="Comparing the two texts" />}
      {data !== undefined && 'problems' in data && <Unreadable />}
      {data !== undefined && !('problems' in data) && <Found found={data} places={places} />}
    </>
  )
}

const Unreadable = () => <Paragraph>One of the two texts has mistakes in it and cannot be compared.</Paragraph>

type FoundProps = Readonly<{ found: ChangesAnswer; places: Readonly<{ left: Place; right: Place }> }>

function Found({ found, places }: FoundProps) {
  const { of, left, right, names, entries } = found
  useTitle(`Compare ${names.left} with ${names.right}`)
  return (
    <>
      <Heading level={2}>
        {of === 'versions'
          ? `${left.title}: ${names.left} beside ${names.right.toLowerCase()}`
          : `${names.left} beside ${names.right}`}
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {[left, right].map((side) => (
          <li key={`${side.ruleset} ${side.version}`}>
            {side.issuedBy}, {side.title}, version {side.version}, in force from {fullDayWords(side.inForceFrom)}
          </li>
        ))}
      </ul>
      <p className="govuk-body dc-summary" id="summary">
        {summarySays(found, entries, true)}
      </p>
      <Views found={found} places={places} />
      <PrintFoot
        versions={[left, right].map(({ issuedBy, version, inForceFrom }) => ({ name: issuedBy, version, inForceFrom }))}
      />
    </>
  )
}
