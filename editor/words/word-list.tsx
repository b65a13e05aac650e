import { useState } from 'react'
import { QuietButton } from '../components/button.tsx'
import { Empty } from '../components/loading.tsx'
import { Heading } from '../components/words.tsx'
import type { Word, Words } from '../engine/questions/desk/asked.ts'
import { type Section, SECTIONS } from './sections.ts'
import { type PutWords, WordForm } from './word-form.tsx'

export type Listed = Readonly<{ section: Section; word: Word }>

type Props = Readonly<{ words: readonly Listed[]; roles: Words['roles']; put: PutWords | undefined; none: string }>

/** Words, each to be changed or taken out by whoever may. */
export function WordList({ words, roles, put, none }: Props) {
  const [told, setTold] = useState('')
  if (words.length === 0) return <Empty>{none}</Empty>
  return (
    <>
      <p className="govuk-body" role="status">
        {told}
      </p>
      <ul className="govuk-list">
        {words.map((one) => (
          <li key={`${one.section} ${one.word.name}`} className="dc-word">
            <WordRow listed={one} roles={roles} put={put} told={setTold} />
          </li>
        ))}
      </ul>
    </>
  )
}

type RowProps = Pick<Props, 'roles' | 'put'> & Readonly<{ listed: Listed; told: (text: string) => void }>

function WordRow({ listed, roles, put, told }: RowProps) {
  const [open, setOpen] = useState(false)
  const { section, word } = listed
  const remove = async (): Promise<void> => {
    const problems = await put?.([{ do: 'removeWord', section, name: word.name }], `${word.label} taken out`)
    told(problems?.join(' ') ?? '')
  }
  return (
    <>
      <div className="dc-word__line">
        <span>
          {word.label} <span className="govuk-hint dc-bare">({SECTIONS[section].one.toLowerCase()})</span>
        </span>
        {put !== undefined && !open && (
          <span className="dc-word__acts">
            <QuietButton onClick={() => setOpen(true)} about={`: ${word.label}`}>
              Change
            </QuietButton>{' '}
            <QuietButton onClick={() => void remove()} about={`: ${word.label}`}>
              Take out
            </QuietButton>
          </span>
        )}
      </div>
      {open && put !== undefined && (
        <div className="dc-given-form">
          <Heading level={3} size="s">
            {word.label}
          </Heading>
          <WordForm of={listed} roles={roles} put={put} done={() => setOpen(false)} />
        </div>
      )}
    </>
  )
}
