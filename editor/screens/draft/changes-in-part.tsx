import { type ReactNode, useMemo } from 'react'
import { Pieces } from '../../changes/change-entry.tsx'
import { ChangeList } from '../../changes/change-list.tsx'
import { markedWords, withoutLongRuns } from '../../changes/marks.ts'
import { summarySays } from '../../changes/summary.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, OutLink, PageLink, Paragraph, WarningText } from '../../components/words.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { BlockChange } from '../../engine/questions/changes/blocks.ts'
import type { PartChanges } from '../../engine/questions/desk/asked.ts'
import { versionWords } from './beside.tsx'
import { ToProblem } from './problem-list.tsx'

type Props = Readonly<{
  base: string
  /** Where the two texts lie side by side as they are written. */
  raw: string
}>

/** What a draft changes that cannot be read as it stands: what is wrong and where, and whatever can be told all the same. */
export function ChangesInPart({ base, raw }: Props) {
  const { desk } = useDraft()
  const asked = useMemo(() => ({ ...desk, examples: '', base }), [desk, base])
  const { answer, error } = useAsked('partChanges', asked)
  return (
    <>
      <WhatIsWrong />
      <Trouble error={error} />
      {answer === undefined && error === undefined && <Loading what="Comparing what can be compared" />}
      {answer !== undefined && <Told base={base} answer={answer} />}
      <Paragraph>
        <OutLink href={raw}>Lay the two texts side by side as they are written</OutLink>
      </Paragraph>
    </>
  )
}

/** How many problems are listed before the rest is only counted. */
const MOST = 8

function WhatIsWrong() {
  const { board } = useDraft()
  const problems = [...(board?.problems ?? [])].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (problems.length === 0) return null
  return (
    <>
      <WarningText>
        This draft cannot be read as it stands, so what it changes can only be told in part.{' '}
        {problems.length === 1 ? 'One thing is wrong:' : `${problems.length} things are wrong:`}
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {problems.slice(0, MOST).map((one) => (
          <li key={`${one.provision ?? ''} ${one.line ?? ''} ${one.field} ${one.message}`}>
            <ToProblem problem={one} />
          </li>
        ))}
        {problems.length > MOST && <li>and {problems.length - MOST} more</li>}
      </ul>
    </>
  )
}

function Told({ base, answer: { found, texts } }: Readonly<{ base: string; answer: PartChanges }>) {
  const { at } = useDraft()
  const names = { left: `Version ${base}`, right: 'This draft' }
  return (
    <>
      {found !== undefined && (
        <>
          <Heading level={2}>What can be read</Heading>
          <p className="govuk-body dc-summary" role="status">
            {summarySays({ ...found, names }, found.entries, true)}
          </p>
          <ChangeList
            found={{ ...found, names }}
            pageOf={(provision) => at(`/provisions/${encodeURIComponent(provision)}`)}
          />
        </>
      )}
      <AsWritten
        texts={texts}
        left={capital(versionWords({ version: base, from: base.slice(0, 10) }))}
        isRest={found !== undefined}
      />
    </>
  )
}

/** Of a text that was written anew nobody reads every piece here. */
const MOST_TEXTS = 40

type WrittenProps = Readonly<{ texts: readonly BlockChange[]; left: string; isRest: boolean }>

const AsWritten = ({ texts, left, isRest }: WrittenProps) => (
  <section aria-labelledby="as-written">
    <Heading level={2} id="as-written">
      {isRest ? 'What cannot be read, as it is written' : 'What is written otherwise'}
    </Heading>
    <Paragraph>
      {texts.length === 0
        ? 'No provision that cannot be read is written otherwise than before: it needs one that is.'
        : 'These cannot be told in sentences. The two texts stand beside each other, with what differs marked.'}
    </Paragraph>
    {texts.slice(0, MOST_TEXTS).map((one) => (
      <Written key={`${one.id} ${one.title} ${one.line}`} change={one} left={left} />
    ))}
    {texts.length > MOST_TEXTS && <Paragraph>{`and ${texts.length - MOST_TEXTS} more`}</Paragraph>}
  </section>
)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const IS = { changed: 'Changed', added: 'Added', removed: 'Removed' } as const

function Written({
  change: { id, title, is, line, before, after },
  left
}: Readonly<{ change: BlockChange; left: string }>) {
  const { ruleset, view } = useDraft()
  const marks = markedWords(before, after)
  const name = id === '' ? title : `${id} ${title}`
  return (
    <article className={`dc-change dc-change--${is}`}>
      <Heading level={3}>{name}</Heading>
      <p className="govuk-body-s dc-change__tags">
        <strong>{IS[is]}</strong>
        <PageLink to={`/source?procedure=${ruleset}&draft=${view.head.id}&line=${line}`}>
          See it in the source<span className="govuk-visually-hidden">: {name}</span>
        </PageLink>
      </p>
      <div className="dc-sides">
        <Side name={left} text={before}>
          <Pieces pieces={withoutLongRuns(marks.left)} mark="del" />
        </Side>
        <Side name="This draft" text={after}>
          <Pieces pieces={withoutLongRuns(marks.right)} mark="ins" />
        </Side>
      </div>
    </article>
  )
}

const Side = ({ name, text, children }: Readonly<{ name: string; text: string; children: ReactNode }>) => (
  <div className="dc-side">
    <p className="govuk-body-s dc-side__name">
      <strong>{name}</strong>
    </p>
    {text === '' ? (
      <p className="govuk-body">
        <em>Has nothing of this.</em>
      </p>
    ) : (
      <pre className="dc-lines">{children}</pre>
    )}
  </div>
)
