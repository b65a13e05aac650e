import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { BodyKind, WrittenProvision } from '../../../engine/read/written.ts'
import type { Strength } from '../../../engine/model/ruleset.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/choices.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { BackLink } from '../../components/navigation.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { numberProblem } from '../../draft/provision-number.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Board } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { KIND_CHOICES, NEW_BODIES } from './forms/body-form.tsx'
import { StrengthField } from './forms/strength-field.tsx'

/** Another provision: what it is about and what kind of thing it says. The rest is said in its own form. */
export function NewProvisionScreen() {
  const { board, at, edit, mayEdit } = useDraft()
  const navigate = useNavigate()
  useTitle('Add a provision')
  const [section, setSection] = useState(board?.sections[0]?.id ?? '')
  const [id, setId] = useState<string | undefined>()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<BodyKind>('timescale')
  const [strength, setStrength] = useState<Strength>('should')
  const [wrong, setWrong] = useState<Wrong>({})
  const [tries, setTries] = useState(0)
  if (board === undefined || !mayEdit) return <Paragraph>You may not write in this draft.</Paragraph>
  const name = id ?? nextId(board.provisions, section)
  const add = async (): Promise<void> => {
    setTries(tries + 1)
    const own = wrongIn(name, title, board)
    setWrong(own)
    if (Object.keys(own).length > 0) return
    const provision = {
      id: name.trim(),
      section,
      strength,
      title: title.trim(),
      [kind]: NEW_BODIES[kind]
    } as unknown as WrittenProvision
    const found = await edit('text', [{ do: 'addProvision', provision }], `${name} added`)
    // What cannot be added is so for its number: everything else is chosen from what there is.
    if (found.length > 0) return setWrong({ number: found.map(({ message }) => plainly(message)).join('. ') })
    await navigate(at(`/provisions/${encodeURIComponent(name)}`))
  }
  return (
    <>
      <BackLink to={at('')}>All provisions of this draft</BackLink>
      <Heading level={1}>Add a provision</Heading>
      {Object.keys(wrong).length > 0 && (
        <ErrorSummary
          key={tries}
          errors={Object.entries(wrong).map(([field, text]) => ({ text, href: `#${field}` }))}
        />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Select
          id="section"
          label="Section"
          value={section}
          choices={board.sections.map((one) => ({ value: one.id, text: `${one.id} ${one.title}` }))}
          onChange={setSection}
        />
        <TextInput
          id="number"
          label="Number"
          hint="A number that was never used, also not by a provision that is gone"
          width={10}
          value={name}
          onChange={setId}
          error={wrong.number}
        />
        <TextInput
          id="title"
          label="Title"
          hint="The matter, without numbers, roles or conditions"
          value={title}
          onChange={setTitle}
          error={wrong.title}
        />
        <StrengthField id="strength" value={strength} onChange={setStrength} />
        <Radios
          id="kind"
          label="What it says"
          value={kind}
          options={KIND_CHOICES.map(({ value, text }) => ({ value, label: text, hint: HINTS[value] }))}
          onChange={setKind}
        />
        <Button type="submit">Add it and go on</Button>
      </form>
    </>
  )
}

type Wrong = Readonly<{ number?: string; title?: string }>

/** What is wrong with what was typed, by its field. */
const wrongIn = (number: string, title: string, board: Board): Wrong => {
  const about = numberProblem(
    number,
    [...board.provisions, ...board.retired].map(({ id }) => id)
  )
  return {
    ...(about !== undefined && { number: about }),
    ...(title.trim() === '' && { title: 'Give it a title' })
  }
}

const plainly = (message: string): string => {
  const text = message.replaceAll('`', '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const HINTS: Readonly<Record<BodyKind, string>> = {
  timescale: 'Something has to be done by a day that can be counted',
  trigger: 'When something happens, a review is called for',
  invitee: 'Who comes, how, and when',
  check: 'Something has to be the case',
  agenda: 'The review looks at something',
  guidance: 'Left to people: no fact of a case decides it'
}

/** The next number of a section: after Y5.12 comes Y5.13. */
export function nextId(provisions: readonly Readonly<{ id: string; section: string }>[], section: string): string {
  const own = provisions
    .filter((one) => one.section === section)
    .map(({ id }) => /^([A-Za-z]+)([\d.]+)\.(\d+)/.exec(id))
  const found = own.filter((one) => one !== null)
  const letter = found[0]?.[1] ?? /^[A-Za-z]+/.exec(provisions[0]?.id ?? '')?.[0] ?? 'P'
  const last = Math.max(0, ...found.map((one) => Number(one[3])))
  return `${letter}${found[0]?.[2] ?? section}.${last + 1}`
}
