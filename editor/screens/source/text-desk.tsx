import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Problem } from '../../../engine/problem.ts'
import { QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { PageLink } from '../../components/words.tsx'
import type { Desk } from '../../engine/questions/desk/asked.ts'
import type { Place } from '../../engine/protocol.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { askWorkshop } from '../../engine/workshop.ts'
import { ProblemList } from './problem-list.tsx'
import { useSettled } from './settled.ts'
import { offsetOf, offsetOfLine, provisionAt } from './where.ts'
import type { Writer } from './writer.ts'

const CodeBox = lazy(async () => ({ default: (await import('./code-box.tsx')).CodeBox }))

type Props = Readonly<{
  label: string
  desk: Desk
  place: Place
  readOnly: boolean
  onText: (text: string, offset: number) => void
  onUndo: () => void
  onRedo: () => void
  /** Where the form, or the page, of a provision is. */
  formOf: (provision: string) => string
}>

/** The text of a ruleset, with what is wrong with it below, in Monaco or in a plain box. */
export function TextDesk({ label, desk, place, readOnly, onText, onUndo, onRedo, formOf }: Props) {
  const [search, setSearch] = useSearchParams()
  const isPlain = search.get('plain') !== null
  const { text } = desk
  const [cursor, setCursor] = useState(() => askedFor(text, search))
  const writer = useRef<Writer | null>(null)
  const settled = useSettled(text)
  const asked = { ...place, draft: { text: settled } }
  const { data: problems, error } = useWorkshop('problems', asked, { keep: true })
  const helpers = useHelpers(desk)
  const provision = provisionAt(text, cursor)
  const goTo = ({ at }: Problem): void =>
    isPlain ? goInPlain(at?.start ?? 0, at?.end) : writer.current?.goTo(at?.start ?? 0, at?.end)
  return (
    <>
      <p className="govuk-body">
        {provision === undefined ? (
          'Put the cursor into a provision to go to its page.'
        ) : (
          <PageLink to={formOf(provision)}>
            {readOnly ? `See ${provision} as a sentence` : `Go to the form of ${provision}`}
          </PageLink>
        )}
        {' · '}
        <QuietButton onClick={() => setSearch((now) => toggled(now, isPlain))}>
          {isPlain ? 'Use the editor with colours and suggestions' : 'Use a plain text box instead'}
        </QuietButton>
      </p>
      <div id="source-text">
        {isPlain ? (
          <Textarea
            id="plain-source"
            label={label}
            labelSize="s"
            rows={24}
            spellCheck={false}
            value={text}
            readOnly={readOnly}
            onChange={(next) => {
              const offset = plainBox()?.selectionStart ?? 0
              setCursor(offset)
              onText(next, offset)
            }}
          />
        ) : (
          <Suspense fallback={<Loading what="Fetching the editor" />}>
            <Keys readOnly={readOnly} />
            <CodeBox
              {...{ text, label, readOnly, onText, onUndo, onRedo, helpers, writer }}
              onCursor={setCursor}
              openAt={cursor}
              problems={problems ?? []}
            />
          </Suspense>
        )}
      </div>
      <Trouble error={error} />
      <ProblemList text={settled} problems={problems} goTo={goTo} />
    </>
  )
}

/** Where the address leads to in the text: a provision, or a line of it. */
const askedFor = (text: string, search: URLSearchParams): number =>
  offsetOf(text, search.get('provision') ?? '') ?? offsetOfLine(text, Number(search.get('line') ?? '')) ?? 0

function toggled(now: URLSearchParams, isPlain: boolean): URLSearchParams {
  if (isPlain) now.delete('plain')
  else now.set('plain', '1')
  return now
}

const plainBox = (): HTMLTextAreaElement | null => document.querySelector<HTMLTextAreaElement>('#plain-source')

function goInPlain(start: number, end = start): void {
  const box = plainBox()
  box?.focus()
  box?.setSelectionRange(start, end)
}

/** The keys that somebody has to know before they are in the box. */
const Keys = ({ readOnly }: Readonly<{ readOnly: boolean }>) => (
  <div id="source-keys">
    <p className="govuk-hint">
      Tab leaves the editor. <kbd>Ctrl</kbd>+<kbd>M</kbd> makes Tab indent, and the same again lets it leave.
    </p>
    <Details summary="More keys">
      <ul className="govuk-list govuk-list--bullet">
        {!readOnly && (
          <li>
            <kbd>Ctrl</kbd>+<kbd>Space</kbd> shows what can be written where the cursor stands
          </li>
        )}
        <li>
          <kbd>F8</kbd> goes to the next problem
        </li>
        <li>
          <kbd>Ctrl</kbd>+<kbd>K</kbd> and then <kbd>Ctrl</kbd>+<kbd>I</kbd> tells what the word under the cursor means
        </li>
        <li>
          <kbd>Ctrl</kbd>+<kbd>F</kbd> searches the text
        </li>
        <li>
          <kbd>Alt</kbd>+<kbd>F1</kbd> tells of the editor’s own help for screen readers
        </li>
      </ul>
    </Details>
  </div>
)

/** Completion and hover ask about the text as it is in the editor at that moment. */
function useHelpers({ ruleset, base }: Desk) {
  return useMemo(() => {
    const spot = (text: string, offset: number) => ({ ruleset, base, examples: '', text, offset })
    return {
      offers: (text: string, offset: number, signal: AbortSignal) => askWorkshop('offers', spot(text, offset), signal),
      told: (text: string, offset: number, signal: AbortSignal) => askWorkshop('told', spot(text, offset), signal)
    }
  }, [ruleset, base])
}
