import { QuietButton } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading } from '../../components/words.tsx'
import type { Overview } from '../../engine/questions/overview.ts'
import { KIND_NAMES, KINDS } from '../../sentences/kinds.ts'
import type { Sought } from './search.ts'

type Props = Readonly<{ overview: Overview; sought: Sought; change: (part: Partial<Sought>) => void; found: number }>

const ANY = { value: '', text: 'All' }

/** The search box, and what the list can be narrowed down by. */
export function Filters({ overview, sought, change, found }: Props) {
  const { sections, provisions } = overview
  const who = new Map(provisions.flatMap((one) => one.who.map(({ name, label }) => [name, label] as const)))
  const isNarrowed = Object.values(sought).some((value) => value !== '')
  return (
    <search>
      <Heading level={2}>Find a provision</Heading>
      <TextInput
        id="q"
        label="Search"
        hint="Words, people, events or numbers: for example, 20 working days"
        type="search"
        value={sought.q}
        onChange={(q) => change({ q })}
        autoComplete="off"
      />
      <Select
        id="section"
        label="Section"
        value={sought.section}
        onChange={(section) => change({ section })}
        choices={[ANY, ...sections.map(({ id, title }) => ({ value: id, text: `${id} ${title}` }))]}
      />
      <Select
        id="kind"
        label="Kind"
        value={sought.kind}
        onChange={(kind) => change({ kind })}
        choices={[ANY, ...KIND_NAMES.map((name) => ({ value: name as string, text: KINDS[name] }))]}
      />
      <Select
        id="who"
        label="Who acts"
        value={sought.who}
        onChange={(name) => change({ who: name })}
        choices={[
          ANY,
          ...[...who].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
        ]}
      />
      <p className="govuk-body" role="status">
        {found === provisions.length ? `All ${found} provisions` : `${found} of ${provisions.length} provisions`}
      </p>
      {isNarrowed && (
        <p className="govuk-body">
          <QuietButton onClick={() => change({ q: '', section: '', kind: '', who: '' })}>Show all of them</QuietButton>
        </p>
      )}
    </search>
  )
}
