import type { ExpectedAnswers } from '../../../../engine/edit/edit.ts'
import { Button } from '../../../components/button.tsx'
import { Tag } from '../../../components/tag.tsx'
import { BulletList, Heading } from '../../../components/words.tsx'
import { problemSays } from '../../../draft/example/given.ts'
import type { AnswerTo } from '../../../engine/protocol.ts'
import type { Words } from '../../../engine/questions/desk/asked.ts'
import { withDays } from '../with-days.ts'
import { useRuleName } from '../../../draft/use-rule-name.ts'

type Props = Readonly<{
  tried: AnswerTo<'tried'> | undefined
  isBehind: boolean
  sent: unknown
  words: Words
  take: (gives: ExpectedAnswers) => void
}>

/** How the example comes out by the draft as it stands, while it is being written. */
export function ComesOut({ tried, isBehind, ...props }: Props) {
  return (
    <section aria-labelledby="comes-out" className="dc-look" data-behind={isBehind}>
      <Heading level={2} size="s" id="comes-out">
        How it comes out by this draft
      </Heading>
      <div role="status">
        {tried === undefined ? <p className="govuk-body">Running it…</p> : <Says tried={tried} {...props} />}
      </div>
    </section>
  )
}

type SaysProps = Omit<Props, 'tried' | 'isBehind'> & Readonly<{ tried: AnswerTo<'tried'> }>

function Says({ tried, sent, words, take }: SaysProps) {
  const nameOf = useRuleName()
  if ('problems' in tried) return <Cannot problems={tried.problems.map((one) => problemSays(one, sent, words))} />
  const { run, gives } = tried
  if (run.outcome === 'cannot-run') return <Cannot problems={run.problems} />
  if (run.outcome === 'as-expected')
    return (
      <p className="govuk-body">
        <Tag colour="green">As it says</Tag>
      </p>
    )
  return (
    <>
      <ul className="govuk-list">
        {run.answers.map(({ key, expected, got, pointer }) => (
          <li key={pointer}>
            <Tag colour="orange">Otherwise</Tag> {nameOf(key)}: expected {withDays(expected)}, comes out {withDays(got)}
          </li>
        ))}
      </ul>
      <Button look="secondary" onClick={() => take(gives)}>
        Expect what comes out
      </Button>
    </>
  )
}

const Cannot = ({ problems }: Readonly<{ problems: readonly string[] }>) => (
  <>
    <p className="govuk-body">It cannot be run yet:</p>
    <BulletList>
      {[...new Set(problems)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </BulletList>
  </>
)
