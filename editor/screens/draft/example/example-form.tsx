import { useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { DataOfExample } from '../../../../engine/edit/edit.ts'
import type { Problem } from '../../../../engine/problem.ts'
import { Button, ButtonGroup } from '../../../components/button.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Loading } from '../../../components/loading.tsx'
import { BackLink } from '../../../components/navigation.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Heading, Paragraph } from '../../../components/words.tsx'
import { useAsked } from '../../../draft/use-asked.ts'
import { useDraft } from '../../../draft/use-draft.tsx'
import type { ExampleRun } from '../../../engine/questions/desk/asked.ts'
import { today } from '../../../sentences/instants.ts'
import { useTitle } from '../../../layout/title.tsx'
import { ComesOut } from './comes-out.tsx'
import { ExpectedForm, ruledIn } from './expected-form.tsx'
import { GivenForm } from './given-form.tsx'
import { saveExample } from './save.ts'

/** A worked example by form: another one, or one that is there. */
export function ExampleFormScreen() {
  const { example } = useParams()
  const [search] = useSearchParams()
  const { desk, mayEdit } = useDraft()
  const { answer } = useAsked('runs', desk)
  useTitle('A worked example')
  const provision = search.get('provision') ?? ''
  if (!mayEdit) return <Paragraph>You may not write in this draft.</Paragraph>
  if (example === undefined) return <Form began={begun(provision)} />
  if (answer === undefined) return <Loading what="Reading the worked examples" />
  const run = answer.runs.find(({ index }) => String(index) === example)
  return run === undefined ? (
    <Paragraph>This example is not there any more.</Paragraph>
  ) : (
    <Form key={example} run={run} began={run.written} />
  )
}

const begun = (provision: string): DataOfExample => ({
  it: '',
  case: { care: [{ from: '' }] },
  asOf: today(),
  gives: provision === '' ? {} : { [provision]: 'cannot-tell' }
})

function Form({ began, run }: Readonly<{ began: DataOfExample; run?: ExampleRun }>) {
  const { board, at, desk, edit, store } = useDraft()
  const navigate = useNavigate()
  const [example, setExample] = useState(began)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const set = (part: Partial<DataOfExample>): void => setExample((now) => ({ ...now, ...part }))
  const asked = useMemo(() => ({ ...desk, example: named(example) }), [desk, example])
  const tried = useAsked('tried', asked)
  const back = at(
    `/examples${Object.keys(example.gives)[0] === undefined ? '' : `?provision=${Object.keys(example.gives)[0]?.split('/')[0]}`}`
  )
  const save = async (): Promise<void> => {
    const missing = missingIn(example)
    const found = missing.length > 0 ? missing : await saveExample({ example, run, store, edit, ruleset: desk.ruleset })
    setProblems(found)
    if (found.length === 0) await navigate(back)
  }
  if (board === undefined) return null
  return (
    <>
      <BackLink to={back}>All worked examples of this draft</BackLink>
      <Heading level={1}>{run === undefined ? 'Add a worked example' : 'Change a worked example'}</Heading>
      {problems.length > 0 && (
        <ErrorSummary
          errors={problems.map(({ message, pointer }) => ({
            text: message.replaceAll('`', ''),
            ...(pointer?.startsWith('#') === true && { href: pointer })
          }))}
        />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          id="it"
          label="What the example shows, in a sentence"
          value={example.it}
          onChange={(it) => set({ it })}
        />
        <DayInput
          id="as-of"
          label="The day that is asked about"
          value={example.asOf}
          onChange={(asOf) => set({ asOf: asOf ?? '' })}
        />
        <Heading level={2}>What is given</Heading>
        <Paragraph>A made-up child. Only what is given is known; nothing is ever a real child’s.</Paragraph>
        <GivenForm sent={example.case} words={board.words} onChange={(sent) => set({ case: sent })} />
        <Heading level={2}>What must come out</Heading>
        <ExpectedForm gives={example.gives} ruled={ruledIn(board)} onChange={(gives) => set({ gives })} />
        <ComesOut
          tried={tried.answer}
          isBehind={tried.isBehind}
          sent={example.case}
          words={board.words}
          take={(gives) => set({ gives })}
        />
        <ButtonGroup>
          <Button type="submit">{run === undefined ? 'Add the example' : 'Save the example'}</Button>
        </ButtonGroup>
      </form>
    </>
  )
}

/** Run before it has a name. */
const named = (example: DataOfExample): DataOfExample => ({
  ...example,
  it: example.it.trim() === '' ? 'it' : example.it
})

const missingIn = ({ it, gives, asOf }: DataOfExample): readonly Problem[] => [
  ...(it.trim() === '' ? [{ code: 'MISSING_KEY', message: 'Say what the example shows', pointer: '#it' }] : []),
  ...(asOf === '' ? [{ code: 'MISSING_KEY', message: 'Give the day that is asked about', pointer: '#as-of-day' }] : []),
  ...(Object.keys(gives).length === 0
    ? [
        {
          code: 'MISSING_KEY',
          message: 'Say what is expected: choose at least one provision, and what must come out of it',
          pointer: '#asks'
        }
      ]
    : [])
]
