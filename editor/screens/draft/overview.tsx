import { useDeferredValue, useMemo, useState } from 'react'
import { LinkButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Tick } from '../../components/choices.tsx'
import { Empty } from '../../components/loading.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { Board, BoardProvision } from '../../engine/questions/desk/asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { useTitle } from '../../layout/title.tsx'
import { seeker } from '../../sentences/sought.ts'
import { StrengthTag } from '../../sentences/strength-tag.tsx'
import { BaseWithdrawn } from './base-withdrawn.tsx'
import { ProblemList } from './problem-list.tsx'
import { SectionsForm } from './sections-form.tsx'

/** Everything that the draft says, with what it changes marked. */
export function DraftOverview() {
  const { board } = useDraft()
  useTitle('Draft: provisions')
  if (board === undefined) return null
  return (
    <>
      <BaseWithdrawn />
      <Heading level={1}>What the draft says</Heading>
      <ProblemList />
      {board.yaml ? <Provisions board={board} /> : <NotReadable />}
    </>
  )
}

/** No form can write into a text that is none. */
function NotReadable() {
  const { at, mayEdit } = useDraft()
  return (
    <>
      <Paragraph>
        Its provisions can be shown again once the text can be read.
        {mayEdit &&
          ' Put it right in the source, where each line above leads, or take back what was done with Undo. One fault often brings others with it: begin with the first.'}
      </Paragraph>
      <Paragraph>
        <PageLink to={at('/changes')}>See what is written otherwise than before</PageLink>
      </Paragraph>
    </>
  )
}

function Provisions({ board }: Readonly<{ board: Board }>) {
  const { at, mayEdit } = useDraft()
  const [sought, setSought] = useState('')
  const [onlyChanged, setOnlyChanged] = useState(false)
  const wanted = useDeferredValue(sought).trim().toLowerCase()
  const found = useMemo(
    () =>
      board.provisions.filter((one) => (!onlyChanged || one.mark !== 'same' || one.problems > 0) && has(one, wanted)),
    [board, wanted, onlyChanged]
  )
  const changed = board.provisions.filter(({ mark }) => mark !== 'same').length
  return (
    <>
      <div className="dc-draft-search">
        <TextInput
          id="sought"
          type="search"
          label="Search the provisions"
          value={sought}
          onChange={setSought}
          width={20}
        />
        <Tick
          id="only-changed"
          label={`Only what this draft changes (${changed + board.retired.length})`}
          checked={onlyChanged}
          onChange={setOnlyChanged}
        />
      </div>
      {mayEdit && (
        <LinkButton to={at('/provisions/new')} look="secondary">
          Add a provision
        </LinkButton>
      )}
      {mayEdit && <SectionsForm sections={board.sections} />}
      <p className="govuk-body-s" role="status">
        {found.length} of {board.provisions.length} provisions
      </p>
      {found.length === 0 && <Empty>Nothing like that in this draft.</Empty>}
      {board.sections.map((section) => (
        <Section
          key={section.id}
          title={`${section.id} ${section.title}`}
          isEmpty={board.provisions.every((one) => one.section !== section.id)}
          provisions={found.filter((one) => one.section === section.id)}
        />
      ))}
      {board.retired.length > 0 && (
        <section className="dc-section">
          <Heading level={2}>Retired by this draft</Heading>
          <ul className="dc-provisions">
            {board.retired.map(({ id, title, before }) => (
              <li key={id} className="dc-provision">
                <Heading level={3}>
                  {id} {title} <Tag colour="red">Retired</Tag>
                </Heading>
                {before.map(({ key, says }) => (
                  <p key={key} className="govuk-body dc-provision__says">
                    <del>{says}</del>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const has = ({ id, title, rules }: BoardProvision, wanted: string): boolean =>
  wanted === '' || seeker(wanted)([id, title, ...rules.map(({ says }) => says)].join(' '))

type SectionProps = Readonly<{ title: string; provisions: readonly BoardProvision[]; isEmpty: boolean }>

function Section({ title, provisions, isEmpty }: SectionProps) {
  if (provisions.length === 0 && !isEmpty) return null
  return (
    <section className="dc-section" aria-label={title}>
      <Heading level={2}>{title}</Heading>
      {isEmpty && <Empty>Nothing stands in this section yet.</Empty>}
      <ul className="dc-provisions">
        {provisions.map((one) => (
          <Provision key={one.id} provision={one} />
        ))}
      </ul>
    </section>
  )
}

const MARKS = { new: 'New', changed: 'Changed', same: '' } as const

function Provision({ provision }: Readonly<{ provision: BoardProvision }>) {
  const { at } = useDraft()
  const { id, title, rules, before, mark, problems, strength } = provision
  return (
    <li className="dc-provision" id={`provision-${id}`}>
      <Heading level={3}>
        <PageLink to={at(`/provisions/${encodeURIComponent(id)}`)}>
          {id} {title}
        </PageLink>{' '}
        <StrengthTag strength={strength} /> {mark !== 'same' && <Tag colour="purple">{MARKS[mark]}</Tag>}{' '}
        {problems > 0 && <Tag colour="red">{problems === 1 ? '1 problem' : `${problems} problems`}</Tag>}
      </Heading>
      {rules.map(({ key, says }) => (
        <p key={key} className="govuk-body dc-provision__says">
          {says}
        </p>
      ))}
      {rules.length === 0 && <p className="govuk-body dc-provision__says">It cannot be read as it stands.</p>}
      {before !== undefined && (
        <Details summary={`What ${id} said before`}>
          {before.map(({ key, says }) => (
            <p key={key} className="govuk-body">
              {says}
            </p>
          ))}
        </Details>
      )}
    </li>
  )
}
