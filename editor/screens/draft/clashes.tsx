import { useState } from 'react'
import type { Data } from '../../../engine/edit/data.ts'
import type { Conflict } from '../../../engine/edit/merge.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/choices.tsx'
import { ErrorSummary, type SummaryError } from '../../components/error-summary.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { theirsEdits } from '../../draft/conflicts.ts'
import { nameOfField } from '../../draft/plain-problem.ts'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { useRuleName } from '../../draft/use-rule-name.ts'
import { useStable } from '../../draft/use-stable.ts'
import type { Board, Texts } from '../../engine/questions/desk/asked.ts'
import { askWorkshop } from '../../engine/workshop.ts'

export type Clash = Conflict & Readonly<{ in: keyof Texts }>

type ClashesProps = Readonly<{
  base: Texts
  mine: Texts
  theirs: Texts
  merged: Texts
  clashes: readonly Clash[]
  /** What came, and from where: a sentence before how much both changed. */
  intro: string
  /** Theirs, as it is called in the table and in the choice. */
  from: string
  choice: string
  button: string
  settle: (texts: Texts) => Promise<unknown>
}>
type Choice = 'mine' | 'theirs'

/** What both changed, each in another way, and one of both to be chosen for each. */
export function Clashes({ base, mine, theirs, merged, clashes, intro, from, choice, button, settle }: ClashesProps) {
  const { desk } = useDraft()
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({})
  const titleOf = useTitles()
  const [wrong, setWrong] = useState<readonly SummaryError[]>([])
  const [isBusy, setBusy] = useState(false)
  const boards = useBoards(desk.ruleset, desk.base, base, mine, theirs)
  const put = async (): Promise<void> => {
    const left = clashes.flatMap((clash, index) =>
      choices[index] === undefined
        ? [{ text: `Choose which is to stand: ${titleOf(clash)}`, href: `#clash-${index}` }]
        : []
    )
    if (left.length > 0) return setWrong(left)
    const made = await withTheirs(
      merged,
      clashes.filter((_, index) => choices[index] === 'theirs'),
      titleOf
    )
    if (typeof made === 'string') return setWrong([{ text: made }])
    setBusy(true)
    await settle(made).finally(() => setBusy(false))
  }
  return (
    <>
      <Paragraph>
        {intro}{' '}
        {clashes.length === 0
          ? 'Nothing was changed by both.'
          : clashes.length === 1
            ? 'One thing was changed by both: choose which is to stand.'
            : `${clashes.length} things were changed by both: choose for each which is to stand.`}
      </Paragraph>
      {wrong.length > 0 && <ErrorSummary errors={wrong} />}
      {clashes.map((clash, index) => (
        <section key={`${clash.provision ?? ''} ${clash.field}`} className="dc-clash" aria-label={titleOf(clash)}>
          <Heading level={2}>{titleOf(clash)}</Heading>
          <SummaryList
            rows={[
              { key: 'Before both', value: saysOf(clash, clash.base, boards.base) },
              { key: 'Yours', value: saysOf(clash, clash.mine, boards.mine) },
              { key: from, value: saysOf(clash, clash.theirs, boards.theirs) }
            ]}
          />
          <Radios
            id={`clash-${index}`}
            label="Which is to stand?"
            value={choices[index]}
            options={[
              { value: 'mine', label: 'Yours' },
              { value: 'theirs', label: choice }
            ]}
            onChange={(one) => setChoices({ ...choices, [index]: one })}
          />
        </section>
      ))}
      <Button
        disabled={isBusy}
        onClick={() => void put().catch((error: unknown) => setWrong([{ text: saysOfError(error) }]))}
      >
        {button}
      </Button>
    </>
  )
}

const saysOfError = (error: unknown): string =>
  error instanceof Error ? error.message : 'It could not be saved: try again'

/** The three texts read, so that what stands against what can be said in sentences. */
function useBoards(ruleset: string, base: string | undefined, saved: Texts, mine: Texts, their: Texts) {
  const of = ({ text }: Texts) => ({ ruleset, base, text, examples: '' })
  const b = useStable(of(saved))
  const m = useStable(of(mine))
  const t = useStable(of(their))
  return {
    base: useAsked('board', b).answer,
    mine: useAsked('board', m).answer,
    theirs: useAsked('board', t).answer
  }
}

/** What both changed: the provision by its paragraph and title, and what of it. */
function useTitles(): (clash: Clash) => string {
  const nameOf = useRuleName()
  return ({ provision, field, in: part }) => {
    const what = field === '' ? 'the whole of it' : lower(nameOfField(field) ?? field.split('/').join(', '))
    if (part === 'examples') return `Worked examples: ${what}`
    return provision === undefined ? capital(what) : `${nameOf(provision)}: ${what}`
  }
}

/** The whole provision as a sentence, where there is one, and what stands at the very place. */
function saysOf({ provision, in: part }: Clash, value: Data | undefined, board: Board | undefined) {
  const found = part === 'text' ? board?.provisions.find(({ id }) => id === provision) : undefined
  const own = value === undefined ? 'It is not there.' : found === undefined ? plainly(value) : undefined
  return (
    <>
      {found?.rules.map(({ key, says }) => (
        <p key={key} className="govuk-body">
          {says}
        </p>
      ))}
      {own !== undefined && <p className="govuk-body-s">{own}</p>}
    </>
  )
}

/** What stands outside the rules, as words. */
function plainly(value: Data): string {
  if (Array.isArray(value)) return value.map(plainly).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${plainly(inner)}`)
    .join('; ')
}

/** What was merged has mine in every clash; theirs is put there where it was chosen. */
async function withTheirs(
  merged: Texts,
  chosen: readonly Clash[],
  titleOf: (clash: Clash) => string
): Promise<Texts | string> {
  let texts = merged
  for (const clash of chosen) {
    const made = await askWorkshop('edited', { text: texts[clash.in], edits: theirsEdits(clash) })
    if ('problems' in made) return `${titleOf(clash)}: ${made.problems[0]?.message ?? ''}`
    texts = { ...texts, [clash.in]: made.text }
  }
  return texts
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
