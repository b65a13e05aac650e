import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Data } from '../../../engine/edit/data.ts'
import type { Conflict } from '../../../engine/edit/merge.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/choices.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Loading } from '../../components/loading.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { theirsEdits } from '../../draft/conflicts.ts'
import { nameOfField } from '../../draft/plain-problem.ts'
import { useStable } from '../../draft/use-stable.ts'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { DraftDocument } from '../../api/drafts.ts'
import type { Board, Texts } from '../../engine/questions/desk/asked.ts'
import { askWorkshop } from '../../engine/workshop.ts'
import { useTitle } from '../../layout/title.tsx'

type Clash = Conflict & Readonly<{ in: keyof Texts }>

/** Two people have written in one draft: what each wrote, provision by provision, and one of both to be chosen. */
export function DraftConflictScreen() {
  const { view, at } = useDraft()
  useTitle('Two people have changed this draft')
  const { saving } = view
  return (
    <>
      <Heading level={1}>Two people have changed this draft</Heading>
      {saving.is === 'conflict' ? (
        <Choosing theirs={saving.theirs} />
      ) : (
        <>
          <Paragraph>There is nothing to be put together: what is on the page is what is saved.</Paragraph>
          <PageLink to={at('')}>Go on with the draft</PageLink>
        </>
      )}
    </>
  )
}

function Choosing({ theirs }: Readonly<{ theirs: DraftDocument }>) {
  const { view } = useDraft()
  const { saved, history } = view
  const their = useMemo<Texts>(() => ({ text: theirs.text, examples: theirs.examples ?? '' }), [theirs])
  const question = useMemo(() => ({ base: saved, mine: history.texts, theirs: their }), [saved, history.texts, their])
  const { answer } = useAsked('merged', question)
  if (answer === undefined) return <Loading what="Putting both together" />
  if ('problems' in answer) return <Whole theirs={theirs} their={their} why={answer.problems[0]?.message ?? ''} />
  return <Clashes theirs={theirs} their={their} merged={answer.texts} clashes={answer.conflicts} />
}

/** Where the two cannot be put together at all, one of them is taken whole. */
function Whole({ theirs, their, why }: Readonly<{ theirs: DraftDocument; their: Texts; why: string }>) {
  const { store, view, at } = useDraft()
  const navigate = useNavigate()
  const take = (texts: Texts, says: string): void => {
    store.settle(theirs, texts, says)
    void navigate(at(''))
  }
  return (
    <>
      <Paragraph>
        The two cannot be put together: {why}. Take one of them. The other can be had back with Undo.
      </Paragraph>
      <Button onClick={() => take(view.history.texts, 'You kept your own changes.')}>Keep mine</Button>{' '}
      <Button look="secondary" onClick={() => take(their, `You took what ${theirs.saved.by.name} wrote.`)}>
        Take theirs
      </Button>
    </>
  )
}

type ClashesProps = Readonly<{ theirs: DraftDocument; their: Texts; merged: Texts; clashes: readonly Clash[] }>
type Choice = 'mine' | 'theirs'

function Clashes({ theirs, their, merged, clashes }: ClashesProps) {
  const { store, view, at, desk } = useDraft()
  const navigate = useNavigate()
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({})
  const [wrong, setWrong] = useState<readonly string[]>([])
  const boards = useBoards(desk.ruleset, desk.base, view.saved, view.history.texts, their)
  const left = clashes.filter((_, index) => choices[index] === undefined).length
  const settle = async (): Promise<void> => {
    if (left > 0) return setWrong([`${left} still to be chosen`])
    const made = await withTheirs(
      merged,
      clashes.filter((_, index) => choices[index] === 'theirs')
    )
    if (typeof made === 'string') return setWrong([made])
    store.settle(theirs, made, 'Both changes are in this draft now, as you chose.')
    await navigate(at('/changes'))
  }
  const name = theirs.saved.by.name
  return (
    <>
      <Paragraph>
        {name} saved this draft while you were writing. What only one of you changed is kept as it is.{' '}
        {clashes.length === 0
          ? 'Nothing was changed by both.'
          : clashes.length === 1
            ? 'One thing was changed by both: choose which is to stand.'
            : `${clashes.length} things were changed by both: choose for each which is to stand.`}
      </Paragraph>
      {wrong.length > 0 && <ErrorSummary errors={wrong.map((text) => ({ text }))} />}
      {clashes.map((clash, index) => (
        <section key={`${clash.provision ?? ''} ${clash.field}`} className="dc-clash" aria-label={titleOf(clash)}>
          <Heading level={2}>{titleOf(clash)}</Heading>
          <SummaryList
            rows={[
              { key: 'Before both', value: saysOf(clash, clash.base, boards.base) },
              { key: 'Yours', value: saysOf(clash, clash.mine, boards.mine) },
              { key: `From ${name}`, value: saysOf(clash, clash.theirs, boards.theirs) }
            ]}
          />
          <Radios
            id={`clash-${index}`}
            label="Which is to stand?"
            value={choices[index]}
            options={[
              { value: 'mine', label: 'Yours' },
              { value: 'theirs', label: `What ${name} wrote` }
            ]}
            onChange={(choice) => setChoices({ ...choices, [index]: choice })}
          />
        </section>
      ))}
      <Button onClick={() => void settle()}>Put both together and save</Button>
    </>
  )
}

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

const titleOf = ({ provision, field, in: part }: Clash): string => {
  const what = field === '' ? 'the whole of it' : lower(nameOfField(field) ?? field.split('/').join(', '))
  if (part === 'examples') return `Worked examples: ${what}`
  return provision === undefined ? capital(what) : `${provision}: ${what}`
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
async function withTheirs(merged: Texts, chosen: readonly Clash[]): Promise<Texts | string> {
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
