import { useDeferredValue, useEffect } from 'react'
import { useLocation } from 'react-router'
import { decoded } from '../api/paths.ts'
import { Details } from '../components/details.tsx'
import { Empty } from '../components/loading.tsx'
import { Heading, Paragraph } from '../components/words.tsx'
import type { ChangeEntry, ChangeLine, ChangesAnswer } from '../engine/questions/changes/told.ts'
import { anchorOf, ChangeCard } from './change-entry.tsx'
import { MATTER_WORDS } from './classes.ts'
import { isSifted, sifted, useSift } from './sift.ts'
import { SiftForm } from './sift-form.tsx'
import { isBookkeeping, summarySays } from './summary.ts'
import type { ViewProps } from './views.tsx'

/**
 * Everything that differs between two texts, a card to each rule, to be narrowed down by what it is about and by what the difference does. For two
 * versions, a draft and what it is based on, or two councils: the answer of the question `changes`.
 */
export function ChangeList({ found, pageOf }: Pick<ViewProps, 'found' | 'pageOf'>) {
  const { sift, change } = useSift()
  const shown = sifted(found.entries, useDeferredValue(sift))
  const sections = bySection(shown, found)
  useAnchor(found.entries)
  return (
    <>
      <SiftForm found={found} sift={sift} change={change} shown={shown.length} />
      {isSifted(sift) && (
        <Paragraph>
          {sift.about === '' ? 'Of what is shown: ' : `${MATTER_WORDS[sift.about]}: `}
          {summarySays(found, sifted(found.entries, { ...sift, same: true }), false)}
        </Paragraph>
      )}
      {shown.length === 0 && <Empty>Nothing differs in what is chosen.</Empty>}
      {sections.map(({ title, entries }) => (
        <section key={title} className="dc-section">
          <Heading level={2} size="m">
            {title}
          </Heading>
          {entries.map((entry) => (
            <ChangeCard
              key={entry.key}
              entry={entry}
              beside={found}
              others={othersOf(entry, found)}
              {...(pageOf !== undefined && { pageOf })}
            />
          ))}
        </section>
      ))}
      <Around found={found} />
    </>
  )
}

const Around = ({ found: { around } }: Readonly<{ found: ChangesAnswer }>) =>
  around.length === 0 ? null : (
    <Details summary={`About the text as a whole (${around.length})`}>
      <ul className="govuk-list govuk-list--bullet">
        {[...around].sort(bookkeepingLast).map(({ id, clause }) => (
          <li key={id}>{clause}</li>
        ))}
      </ul>
    </Details>
  )

const bookkeepingLast = (a: ChangeLine, b: ChangeLine): number => Number(isBookkeeping(a)) - Number(isBookkeeping(b))

/** Under the headings of the left text; what only the right one has, under its own. */
function bySection(entries: readonly ChangeEntry[], { of, names }: ChangesAnswer) {
  const title = ({ left, right }: ChangeEntry): string => {
    const side = left ?? right
    const whose = of === 'councils' && left === undefined ? `${names.right}: ` : ''
    return side === undefined ? '' : `${whose}${side.section} ${side.sectionTitle}`
  }
  return [...Map.groupBy(entries, title)].map(([name, mine]) => ({ title: name, entries: mine }))
}

/** Other pairs in which one of the two rules of a pair stands. */
const othersOf = ({ key, left, right }: ChangeEntry, { of, entries }: ChangesAnswer): readonly ChangeEntry[] =>
  of === 'versions' || left === undefined || right === undefined
    ? []
    : entries.filter(
        (one) =>
          one.key !== key &&
          one.left !== undefined &&
          one.right !== undefined &&
          (one.left.rule === left.rule || one.right.rule === right.rule)
      )

/** `#Y12.2` leads to what is said of that provision, whatever the card is called. */
function useAnchor(entries: readonly ChangeEntry[]): void {
  const { hash } = useLocation()
  useEffect(() => {
    const wanted = decoded(hash.slice(1)) ?? ''
    if (wanted === '') return
    const names = ({ key, left, right }: ChangeEntry) =>
      [key, left?.rule, right?.rule, left?.provision, right?.provision].filter((one) => one !== undefined).map(anchorOf)
    const card = entries.find((entry) => entry.is !== 'same' && names(entry).includes(anchorOf(wanted)))
    const element = card && document.getElementById(anchorOf(card.key))
    element?.scrollIntoView({ block: 'start' })
    element?.focus({ preventScroll: true })
  }, [hash, entries])
}
