import { Button, ButtonGroup, QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Table } from '../../components/table.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import type { ExampleRun } from '../../engine/questions/desk/asked.ts'
import { askWorkshop } from '../../engine/workshop.ts'
import { withDays } from './with-days.ts'
import { useRuleName } from '../../draft/use-rule-name.ts'
import { withParagraphs } from '../../sentences/rule-names.ts'

type AcceptProps = Readonly<{ names: readonly string[]; about: string; told: (text: string) => void; all?: boolean }>

/** Takes the new answers over, in the place of those that were expected. */
export function Accept({ names, about, told, all }: AcceptProps) {
  const { desk, store, handOver } = useDraft()
  const accept = async (): Promise<void> => {
    await handOver()
    const made = await askWorkshop('accepted', { ...desk, names })
    if ('problems' in made) return told(made.problems[0]?.message ?? '')
    const { texts } = store.view().history
    store.make({ ...texts, examples: made.examples }, `new answers taken over in ${made.changed} examples`)
    told(
      `The new answers of ${made.changed} ${made.changed === 1 ? 'example' : 'examples'} have been taken over.${made.left.length === 0 ? '' : ` ${made.left.length} could not be, and have to be put right by hand.`}`
    )
  }
  return all === true ? (
    <Button look="secondary" onClick={() => void accept()}>
      Take over all {names.length} new answers
    </Button>
  ) : (
    <QuietButton onClick={() => void accept()} about={`: ${about}`}>
      Take the new answer over
    </QuietButton>
  )
}

/** All that come out otherwise, before and after, to be taken over at once. */
export function AcceptAll({ runs, told }: Readonly<{ runs: readonly ExampleRun[]; told: (text: string) => void }>) {
  const nameOf = useRuleName()
  const names = runs.filter(({ outcome }) => outcome === 'otherwise').map(({ it }) => it)
  if (names.length === 0) return null
  return (
    <Details summary={`Look at the ${names.length} that come out otherwise, and take over the new answers`} open>
      <Table
        caption="Before and after"
        captionHidden
        stacks
        rows={runs.flatMap((run) => run.answers.map((answer) => ({ run, answer })))}
        rowKey={({ run, answer }) => `${run.index} ${answer.pointer}`}
        columns={[
          { head: 'Example', cell: ({ run }) => capital(run.it) },
          { head: 'Provision', cell: ({ answer }) => nameOf(answer.key) },
          { head: 'Was', cell: ({ answer }) => withDays(answer.expected) },
          { head: 'Is', cell: ({ answer }) => <strong>{withDays(answer.got)}</strong> }
        ]}
      />
      <ButtonGroup>
        <Accept names={names} about="all" told={told} all />
      </ButtonGroup>
    </Details>
  )
}

/** The nearest case that is answered otherwise, so that an example stands on each side of a limit. */
export function OtherSide({ run, told }: Readonly<{ run: ExampleRun; told: (text: string) => void }>) {
  const { desk, edit } = useDraft()
  const add = async (): Promise<void> => {
    told('Looking for the nearest case that comes out otherwise…')
    const found = await askWorkshop('otherSide', { ...desk, index: run.index })
    if ('problems' in found) return told(capital(`${found.problems[0]?.message ?? ''}.`))
    const problems = await edit('examples', found.edits, 'an example added on the other side')
    told(problems.length === 0 ? `Added: ${withDays(withParagraphs(found.says))}.` : (problems[0]?.message ?? ''))
  }
  return (
    <p className="govuk-body-s">
      <QuietButton onClick={() => void add()} about={`: ${run.it}`}>
        Add the case on the other side of this limit
      </QuietButton>
    </p>
  )
}

/** An example that cannot be run any more, taken out. */
export function Remove({ run, told }: Readonly<{ run: ExampleRun; told: (text: string) => void }>) {
  const { edit } = useDraft()
  return (
    <QuietButton
      about={`: ${run.it}`}
      onClick={() =>
        void edit('examples', [{ do: 'removeExample', example: run.it }], 'an example removed').then((problems) =>
          told(problems[0]?.message ?? 'The example has been removed.')
        )
      }
    >
      Remove
    </QuietButton>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
