import { useLocation } from 'react-router'
import { Breadcrumbs, SubNavigation } from '../../components/navigation.tsx'
import { Heading } from '../../components/words.tsx'
import { useRulesets } from '../../api/rulesets.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { AsAtChip } from '../../layout/as-at-chip.tsx'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { dayWords } from '../../sentences/days.ts'

type About = Readonly<{ id: string; title: string; issuedBy?: string; version?: string; inForceFrom?: string }>

type Props = Readonly<{ about: About; page?: string; caption?: string }>

/** What stands at the head of every page about one procedure: whose it is, which version, and the other pages about it. */
export function ProcedureHead({ about, page, caption = page === undefined ? about.issuedBy : about.title }: Props) {
  const carried = useCarried()
  const { pathname } = useLocation()
  const { id, title, version, inForceFrom } = about
  const { day } = useAsAt()
  const { data: rulesets } = useRulesets(day)
  const head = rulesets?.find((one) => one.id === id)
  const shown = head?.versions.find((one) => one.version === version) ?? head?.inForce ?? undefined
  const name = [head?.issuedBy, title].filter((part) => part !== undefined).join(', ')
  const printed = { name, ...(shown && { version: shown.version, inForceFrom: shown.inForceFrom }) }
  const at = (tail: string): string => `/procedures/${id}${tail}`
  const items = [
    { text: 'What it says', tail: '' },
    { text: 'Readings', tail: '/readings' },
    { text: 'Coverage', tail: '/coverage' },
    { text: 'History', tail: '/history' }
  ]
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { text: 'Procedures', to: carried('/procedures') },
          ...(page === undefined ? [{ text: title }] : [{ text: title, to: carried(at('')) }, { text: page }])
        ]}
      />
      {caption !== undefined && <span className="govuk-caption-l">{caption}</span>}
      <Heading level={1}>{page === undefined ? title : page}</Heading>
      {version !== undefined && (
        <p className="govuk-body dc-version">
          Version {version}
          {inForceFrom !== undefined && <>, in force from {dayWords(inForceFrom)}</>}
        </p>
      )}
      <AsAtChip />
      <PrintFoot versions={[printed]} />
      <SubNavigation
        label="About this procedure"
        items={items.map(({ text, tail }) => ({ text, to: carried(at(tail)), current: pathname === at(tail) }))}
      />
    </>
  )
}
