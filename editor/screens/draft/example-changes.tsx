import { useMemo } from 'react'
import { Details } from '../../components/details.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Heading, Paragraph, WarningText } from '../../components/words.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { ExampleDiffers } from '../../engine/questions/desk/asked.ts'
import { useRuleName } from '../../draft/use-rule-name.ts'

/** The worked examples that this draft has otherwise than the version whose place it takes: they are approved with it. */
export function ExampleChanges() {
  const { desk, view } = useDraft()
  const { replaces, base } = view.head
  const against = replaces ?? base
  const { ruleset, examples } = desk
  const asked = useMemo(() => ({ ruleset, examples, against }), [ruleset, examples, against])
  const { answer } = useAsked('exampleChanges', asked)
  if (answer === undefined || against === undefined) return null
  const flipped = answer.filter(flips).length
  return (
    <section aria-labelledby="example-changes">
      <Heading level={3} id="example-changes">
        Worked examples
      </Heading>
      <Paragraph>{answer.length === 0 ? 'No worked example has changed.' : countsOf(answer)}</Paragraph>
      {flipped > 0 && (
        <WarningText>
          {flipped === 1 ? 'One of them comes' : `${flipped} of them come`} out as something else than before, and still{' '}
          {flipped === 1 ? 'bears its title' : 'bear their titles'}. Read whether each title is still true.
        </WarningText>
      )}
      {[...answer].sort(flippedFirst).map((one) => (
        <Example key={`${one.is} ${one.it}`} one={one} />
      ))}
    </section>
  )
}

const flips = ({ answers }: ExampleDiffers): boolean => answers.some((answer) => answer.flips)
const flippedFirst = (a: ExampleDiffers, b: ExampleDiffers): number => Number(flips(b)) - Number(flips(a))

function countsOf(all: readonly ExampleDiffers[]): string {
  const count = (is: ExampleDiffers['is']): number => all.filter((one) => one.is === is).length
  const said = (['changed', 'new', 'gone'] as const).flatMap((is) => (count(is) === 0 ? [] : [`${count(is)} ${is}`]))
  return `${all.length} differ: ${said.join(', ')}.`
}

const IS = { changed: ['Changed', 'blue'], new: ['New', 'green'], gone: ['Gone', 'red'] } as const

function Example({ one }: Readonly<{ one: ExampleDiffers }>) {
  const [word, colour] = IS[one.is]
  const nameOf = useRuleName()
  return (
    <Details
      open={flips(one)}
      summary={
        <>
          <Tag colour={colour}>{word}</Tag> {one.it}
          {flips(one) && <> – comes out as something else</>}
        </>
      }
    >
      {one.given && <Paragraph>What it is about, or how it was worked out, has changed too.</Paragraph>}
      {one.answers.length > 0 && (
        <Table
          caption={`Answers of the example: ${one.it}`}
          captionHidden
          rows={one.answers}
          rowKey={({ key }) => key}
          firstIsHeader
          small
          columns={[
            { head: 'Provision', cell: ({ key }) => nameOf(key) },
            { head: 'Before', cell: ({ before }) => before ?? '–' },
            { head: 'Now', cell: ({ after }) => after ?? '–' },
            {
              head: 'Comes out',
              cell: (answer) => (answer.flips ? <Tag colour="red">As something else</Tag> : 'As before, or newly asked')
            }
          ]}
        />
      )}
    </Details>
  )
}
