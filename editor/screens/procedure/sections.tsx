import { memo } from 'react'
import { Empty } from '../../components/loading.tsx'
import { Heading, PageLink } from '../../components/words.tsx'
import type { Overview, ProvisionLine } from '../../engine/questions/overview.ts'
import { useCarried } from '../../layout/as-at.tsx'
import { citeWords, KINDS } from '../../sentences/kinds.ts'
import { StrengthTag } from '../../sentences/strength-tag.tsx'

/** The provisions that were found, under the headings of their sections. */
export const Sections = memo(
  ({ overview, found }: Readonly<{ overview: Overview; found: readonly ProvisionLine[] }>) => {
    if (found.length === 0) return <Empty>No provision has all of that. Try fewer words, or another section.</Empty>
    const sections = overview.sections.filter(({ id }) => found.some(({ section }) => section === id))
    return sections.map(({ id, title }) => (
      <section key={id} aria-labelledby={`section-${id}`} className="dc-section">
        <Heading level={2} id={`section-${id}`}>
          {id} {title}
        </Heading>
        <ul className="dc-provisions">
          {found
            .filter(({ section }) => section === id)
            .map((one) => (
              <li key={one.id} className="dc-provision" id={one.id}>
                <Line ruleset={overview.id} line={one} />
              </li>
            ))}
        </ul>
      </section>
    ))
  }
)

function Line({ ruleset, line }: Readonly<{ ruleset: string; line: ProvisionLine }>) {
  const carried = useCarried()
  const { id, title, strength, rules } = line
  return (
    <>
      <Heading level={3}>
        <PageLink to={carried(`/procedures/${ruleset}/provisions/${id}`)}>
          {id} {title}
        </PageLink>{' '}
        <StrengthTag strength={strength} />
      </Heading>
      {rules.map(({ key, says }) => (
        <p key={key} className="govuk-body dc-provision__says">
          {says}
        </p>
      ))}
      <p className="govuk-body-s dc-provision__marks">{marksOf(line).join(' · ')}</p>
    </>
  )
}

/** What is to be known of a provision beside its sentence. */
function marksOf({ cite, since, rules, who, examples, readings, gap }: ProvisionLine): readonly string[] {
  return [
    citeWords(cite, since),
    [...new Set(rules.map(({ kind }) => KINDS[kind]))].join(', '),
    who.map(({ label }) => label).join(', '),
    examples === undefined ? '' : examples === 0 ? 'no worked example' : `✓ ${counted(examples, 'worked example')}`,
    readings === 0 ? '' : counted(readings, 'doubtful reading'),
    gap === undefined ? '' : 'the text leaves something out'
  ].filter((mark) => mark !== '')
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
