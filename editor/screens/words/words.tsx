import { useSearchParams } from 'react-router'
import { Details } from '../../components/details.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { SubNavigation } from '../../components/navigation.tsx'
import { Table } from '../../components/table.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { type Book, type BookWord, KINDS, type WordKind } from '../../engine/questions/book/asked.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { AsAtChip } from '../../layout/as-at-chip.tsx'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'
import { LifeDrafts } from '../life/drafts.tsx'
import { byScope, scopeWords, typeWords } from './in-words.ts'

const NAMES: Readonly<Record<WordKind, readonly [string, string]>> = {
  facts: ['Facts', 'What conditions ask about.'],
  events: ['Events', 'What can happen to a child that a rule takes up.'],
  milestones: ['Acts', 'What somebody does, on a day that the case holds.'],
  roles: ['Roles', 'Who acts, who is asked first, and who comes to a review.'],
  items: ['Agenda items', 'What a review looks at.'],
  anchors: ['Days', 'The days that clocks count from.']
}

/** Every word that cases and rules use: what it means, who knows it, and which provisions name it. */
export function WordsScreen() {
  useTitle('Words')
  const { day } = useAsAt()
  const { data, error, isPending } = useWorkshop('book', { asAt: day })
  const [search] = useSearchParams()
  const kind = KINDS.find((one) => one === search.get('kind')) ?? 'facts'
  return (
    <>
      <Heading level={1}>Words</Heading>
      <Paragraph>
        A rule can only name what stands here, so that every council and every case system means the same by it.
        {data !== undefined && ` These are the words of ${dayWords(data.version)}.`}
      </Paragraph>
      <AsAtChip />
      {data !== undefined && <PrintFoot versions={[{ name: 'Words', version: data.version }]} />}
      <SubNavigation label="Kinds of words" items={KINDS.map((one) => linkTo(one, kind, search, data))} />
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Kind kind={kind} book={data} />}
      <LifeDrafts base={{ kind: 'vocabulary' }} />
    </>
  )
}

function linkTo(kind: WordKind, open: WordKind, search: URLSearchParams, data: Book | undefined) {
  const to = new URLSearchParams(search)
  to.set('kind', kind)
  const count = data === undefined ? '' : ` (${data.words[kind].length})`
  return { text: `${NAMES[kind][0]}${count}`, to: `/words?${to}`, current: kind === open }
}

function Kind({ kind, book }: Readonly<{ kind: WordKind; book: Book }>) {
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('q') ?? ''
  const words = book.words[kind].filter((word) => has(word, wanted))
  const write = (text: string): void =>
    setSearch(
      (now) => {
        if (text === '') now.delete('q')
        else now.set('q', text)
        return now
      },
      { replace: true }
    )
  return (
    <>
      <Paragraph>{NAMES[kind][1]}</Paragraph>
      <TextInput
        id="find-word"
        label="Find a word"
        labelSize="s"
        type="search"
        width={20}
        value={wanted}
        onChange={write}
      />
      <p className="govuk-body" role="status">
        {words.length === 1 ? 'One word' : `${words.length} words`}
      </p>
      {words.length === 0 && <Empty>No word of this kind has that in it.</Empty>}
      {byScope(words).map(([scope, some]) => (
        <WordTable
          key={scope ?? ''}
          caption={scope === undefined ? NAMES[kind][0] : scopeWords(scope)}
          words={some}
          book={book}
        />
      ))}
    </>
  )
}

const has = ({ name, label, knownBy = '' }: BookWord, wanted: string): boolean =>
  `${name} ${label} ${knownBy}`.toLowerCase().includes(wanted.trim().toLowerCase())

type TableProps = Readonly<{ caption: string; words: readonly BookWord[]; book: Book }>

function WordTable({ caption, words, book }: TableProps) {
  const [hasType, hasKnower] = [words.some(({ type }) => type), words.some(({ knownBy }) => knownBy)]
  return (
    <Table
      stacks
      caption={caption}
      captionSize="m"
      rows={words}
      rowKey={({ name }) => name}
      firstIsHeader
      columns={[
        {
          head: 'Word',
          by: ({ label }) => label,
          cell: ({ label, name }) => (
            <>
              {label}
              <br />
              <code className="dc-word-name">{name}</code>
            </>
          )
        },
        ...(hasType ? [{ head: 'Is', cell: (word: BookWord) => typeWords(word) }] : []),
        ...(hasKnower
          ? [
              {
                head: 'Who knows it',
                by: ({ knownBy = '' }: BookWord) => knownBy,
                cell: ({ knownBy, derived }: BookWord) => (derived ? 'Worked out from the rest of the case' : knownBy)
              }
            ]
          : []),
        { head: 'Used by', by: ({ uses }) => uses.length, cell: (word) => <Uses word={word} book={book} /> }
      ]}
    />
  )
}

function Uses({ word: { uses, label }, book }: Readonly<{ word: BookWord; book: Book }>) {
  const carried = useCarried()
  if (uses.length === 0) return 'Nothing'
  const titleOf = (id: string): string => book.rulesets.find((one) => one.id === id)?.title ?? id
  const rulesets = [...new Set(uses.map(({ ruleset }) => ruleset))]
  return (
    <Details
      summary={
        <>
          {uses.length === 1 ? '1 provision' : `${uses.length} provisions`}
          <span className="govuk-visually-hidden"> that use {label}</span>
        </>
      }
    >
      {rulesets.map((ruleset) => (
        <div key={ruleset}>
          <p className="govuk-body-s">{titleOf(ruleset)}</p>
          <ul className="govuk-list">
            {uses
              .filter((one) => one.ruleset === ruleset)
              .map(({ provision, title }) => (
                <li key={provision}>
                  <PageLink to={carried(`/procedures/${ruleset}/provisions/${provision}`)}>
                    {provision} {title}
                  </PageLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Details>
  )
}
