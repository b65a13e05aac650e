import { Details } from '../../../components/details.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { PageLink } from '../../../components/words.tsx'
import { capital } from '../../../draft/example/given.ts'
import { useDraft } from '../../../draft/use-draft.tsx'
import type { ExampleRun } from '../../../engine/questions/desk/asked.ts'
import { dayWords } from '../../../sentences/days.ts'
import { Accept, OtherSide, Remove } from '../example-acts.tsx'
import { withDays } from '../with-days.ts'
import { useRuleName } from '../../../draft/use-rule-name.ts'

type Props = Readonly<{ runs: readonly ExampleRun[]; count: number; told: (text: string) => void }>

/** Worked examples in words: what is given, what must come out, and how it comes out. */
export const ExampleList = ({ runs, count, told }: Props) => (
  <Table
    caption={`${count} worked examples`}
    stacks
    rows={runs}
    rowKey={({ index }) => String(index)}
    columns={[
      { head: 'Example', cell: (run) => <Name run={run} /> },
      { head: 'Given', cell: (run) => <Given run={run} /> },
      { head: 'Must come out', cell: (run) => <Gives run={run} /> },
      { head: 'Comes out', cell: (run) => <Outcome run={run} told={told} /> }
    ]}
  />
)

/** Leads those who may write to the example's form. */
export function NameLink({ run: { it, index } }: Readonly<{ run: ExampleRun }>) {
  const { at, mayEdit } = useDraft()
  return mayEdit ? <PageLink to={at(`/examples/${index}`)}>{capital(it)}</PageLink> : capital(it)
}

const Name = ({ run }: Readonly<{ run: ExampleRun }>) => (
  <>
    <NameLink run={run} />
    {run.working !== undefined && <Details summary="How its days were counted">{run.working}</Details>}
  </>
)

const Given = ({ run: { given, asOf } }: Readonly<{ run: ExampleRun }>) => (
  <ul className="govuk-list dc-given">
    {given.map((line) => (
      <li key={line}>{line}</li>
    ))}
    <li>Asked on {dayWords(asOf)}</li>
  </ul>
)

function Gives({ run: { gives, nextReview } }: Readonly<{ run: ExampleRun }>) {
  const nameOf = useRuleName()
  return (
    <ul className="govuk-list dc-given">
      {nextReview !== undefined && <li>Next review {withDays(nextReview)}</li>}
      {gives.map(({ key, expected }) => (
        <li key={key}>
          {nameOf(key)}: {withDays(expected)}
        </li>
      ))}
    </ul>
  )
}

/** How it comes out, and what can be done about that. */
export function Outcome({ run, told }: Readonly<{ run: ExampleRun; told: (text: string) => void }>) {
  const { mayEdit } = useDraft()
  const nameOf = useRuleName()
  if (run.outcome === 'as-expected')
    return (
      <>
        <Tag colour="green">As it says</Tag>
        {mayEdit && <OtherSide run={run} told={told} />}
      </>
    )
  if (run.outcome === 'cannot-run')
    return (
      <>
        <Tag colour="red">Cannot be run</Tag> {run.problems.join('. ')} {mayEdit && <Remove run={run} told={told} />}
      </>
    )
  return (
    <>
      <Tag colour="orange">Otherwise</Tag>
      <ul className="govuk-list dc-given">
        {run.answers.map(({ key, expected, got, pointer }) => (
          <li key={pointer}>
            {nameOf(key)}: <del>{withDays(expected)}</del> <ins>{withDays(got)}</ins>
          </li>
        ))}
      </ul>
      {mayEdit && <Accept names={[run.it]} about={run.it} told={told} />}
    </>
  )
}
