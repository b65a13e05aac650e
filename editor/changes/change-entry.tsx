import { Tag } from '../components/tag.tsx'
import { Heading, PageLink } from '../components/words.tsx'
import type { ChangeEntry, ChangesAnswer, Sentence } from '../engine/questions/changes/told.ts'
import { citeWords } from '../sentences/kinds.ts'
import { CLASS_WORDS } from './classes.ts'
import { markedWords, type Piece } from './marks.ts'
import { paragraphOf, paragraphsOf, titleOfRule, withParagraphs } from '../sentences/rule-names.ts'

export type Beside = Pick<ChangesAnswer, 'of' | 'names'>

/** Added, removed, changed: in a word, which the colour only repeats. */
export function wordOf(is: ChangeEntry['is'], { of, names }: Beside): string {
  if (is === 'same') return 'The same'
  if (of === 'versions') return { changed: 'Changed', added: 'Added', removed: 'Removed' }[is]
  return { changed: 'In both, not the same', added: `Only in ${names.right}`, removed: `Only in ${names.left}` }[is]
}

/** An id has no stroke in it, so that an address can lead to it. */
export const anchorOf = (key: string): string => key.replaceAll('/', '-')

export function titleOf({ left, right }: ChangeEntry): string {
  const side = right ?? left
  return side === undefined ? '' : titleOfRule(side.rule, side.title)
}

export const keysOf = ({ left, right }: ChangeEntry): string =>
  [...new Set([left?.rule, right?.rule].filter((key) => key !== undefined))].join(', ')

type CardProps = Readonly<{
  entry: ChangeEntry
  beside: Beside
  /** Where one of the two rules stands beside another one as well. */
  others: readonly ChangeEntry[]
  pageOf?: (provision: string) => string
}>

/** One rule on both sides, with the words that differ marked, and what the difference does. */
export function ChangeCard({ entry, beside, others, pageOf }: CardProps) {
  const { key, is, left, right, changes } = entry
  const marks = markedWords(left?.says ?? '', right?.says ?? '')
  const classes = [...new Set(changes.map((one) => one.class))]
  return (
    <article className={`dc-change dc-change--${is}`} id={anchorOf(key)} tabIndex={-1}>
      <Heading level={3}>
        {pageOf === undefined || right === undefined ? (
          titleOf(entry)
        ) : (
          <PageLink to={pageOf(right.provision)}>{titleOf(entry)}</PageLink>
        )}{' '}
        <span className="dc-change__keys">{paragraphsOf([entry.left?.rule, entry.right?.rule])}</span>
      </Heading>
      <p className="govuk-body-s dc-change__tags">
        <strong>{wordOf(is, beside)}</strong>{' '}
        {classes.map((one) => (
          <Tag key={one} colour={CLASS_WORDS[one].colour}>
            {CLASS_WORDS[one].word}
          </Tag>
        ))}
      </p>
      {is === 'same' && left !== undefined ? (
        <p className="govuk-body dc-change__says">{left.says}</p>
      ) : (
        <div className="dc-sides">
          <SideOf name={beside.names.left} side={left} pieces={marks.left} mark="del" />
          <SideOf name={beside.names.right} side={right} pieces={marks.right} mark="ins" />
        </div>
      )}
      {changes.length > 0 && (
        <ul className="govuk-list govuk-list--bullet dc-change__what">
          {changes.map(({ id, clause }) => (
            <li key={id}>{withParagraphs(clause)}</li>
          ))}
        </ul>
      )}
      {others.map((other) => (
        <p key={other.key} className="govuk-body-s dc-change__other">
          {otherSays(entry, other, beside)}
        </p>
      ))}
    </article>
  )
}

/** Where one text has two rules on one matter, neither is to be read without the other. */
function otherSays({ left }: ChangeEntry, other: ChangeEntry, { names }: Beside): string {
  const isLeft = other.left?.rule === left?.rule
  const [name, rule] = isLeft ? [names.right, other.right?.rule] : [names.left, other.left?.rule]
  const is = other.is === 'same' ? 'there the two ask the same' : 'there the two differ as well'
  return `${name} has another rule on this, ${rule === undefined ? '' : paragraphOf(rule)}: ${is}.`
}

type SideProps = Readonly<{
  name: string
  side: Sentence | undefined
  pieces: readonly Piece[]
  mark: 'ins' | 'del'
}>

const SideOf = ({ name, side, pieces, mark }: SideProps) => (
  <div className="dc-side">
    <p className="govuk-body-s dc-side__name">
      <strong>{name}</strong>
      {side !== undefined && ` · ${paragraphOf(side.rule)} · ${citeWords(side.cite)}`}
    </p>
    <p className="govuk-body dc-change__says">
      {side === undefined ? <em>Has nothing of this.</em> : <Pieces pieces={pieces} mark={mark} />}
    </p>
  </div>
)

/** A sentence, or a text, with what only this side has marked. */
export const Pieces = ({ pieces, mark: Mark }: Readonly<{ pieces: readonly Piece[]; mark: 'ins' | 'del' }>) =>
  pieces.map(({ text, marked }, place) =>
    marked ? (
      // Pieces never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <Mark key={place} className="dc-mark">
        {text}
      </Mark>
    ) : (
      text
    )
  )
