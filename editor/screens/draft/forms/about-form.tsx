import type { WrittenProvision } from '../../../../engine/read/written.ts'
import { Details } from '../../../components/details.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { withField } from './body-props.ts'
import { labelIn, useField, useForm } from './form-context.ts'
import { listedWords } from '../../../words/choices.ts'
import { ListPicker } from './list-picker.tsx'

type Props = Readonly<{ value: WrittenProvision; onChange: (value: WrittenProvision) => void }>

/** What a provision is about, who acts, where it stands and where it comes from. */
export function AboutForm({ value, onChange }: Props) {
  const { board } = useForm()
  const title = useField('title')
  const section = useField('section')
  const [who, others, also] = [useField('who', true), useField('with', true), useField('seeAlso', true)]
  const names = (field: 'who' | 'with' | 'seeAlso') => (next: readonly string[]) =>
    onChange(withField(value, field, next.length === 0 ? undefined : next))
  const roles = listedWords(board.words.roles)
  const provisions = board.provisions
    .filter(({ id }) => id !== value.id)
    .map((one) => ({ value: one.id, text: `${one.id} ${one.title}` }))
  return (
    <>
      <TextInput
        id={title.id}
        label="Title"
        hint="The matter, without numbers, roles or conditions"
        value={value.title}
        onChange={(text) => onChange({ ...value, title: text })}
        {...(title.error !== undefined && { error: title.error })}
      />
      <ListPicker
        id={who.id}
        legend="Who acts"
        error={who.error}
        value={value.who ?? []}
        label={(name) => labelIn(board.words.roles, name)}
        choices={roles}
        add="Somebody else"
        none="The text does not say who"
        onChange={names('who')}
      />
      <Details
        summary="Section, source, who is consulted, see also"
        open={[section, others, also].some(({ error }) => error !== undefined)}
      >
        <Select
          id={section.id}
          label="Section"
          value={value.section}
          choices={board.sections.map((one) => ({ value: one.id, text: `${one.id} ${one.title}` }))}
          onChange={(id) => onChange({ ...value, section: id })}
          {...(section.error !== undefined && { error: section.error })}
        />
        <Cite value={value} onChange={onChange} />
        <ListPicker
          id={others.id}
          legend="Who is consulted first"
          error={others.error}
          value={value.with ?? []}
          label={(name) => labelIn(board.words.roles, name)}
          choices={roles}
          add="Somebody else"
          none="Nobody"
          onChange={names('with')}
        />
        <ListPicker
          id={also.id}
          legend="See also"
          error={also.error}
          value={value.seeAlso ?? []}
          label={(id) => provisions.find((one) => one.value === id)?.text ?? id}
          choices={provisions}
          add="Another provision"
          none="Nothing"
          onChange={names('seeAlso')}
        />
        <TextInput
          id="f-gap"
          label="What the text itself leaves out"
          value={value.gap ?? ''}
          onChange={(gap) => onChange(withField(value, 'gap', gap === '' ? undefined : gap))}
        />
      </Details>
    </>
  )
}

function Cite({ value, onChange }: Props) {
  const line = useField('cite/line')
  const source = useField('cite/source')
  const cite = value.cite ?? {}
  const set = (next: NonNullable<WrittenProvision['cite']>): void =>
    onChange(withField(value, 'cite', Object.keys(next).length === 0 ? undefined : next))
  return (
    <>
      <TextInput
        id={line.id}
        label="Line of the published text"
        numeric
        width={4}
        value={cite.line === undefined ? '' : String(cite.line)}
        onChange={(typed) => set(withField(cite, 'line', /^\d+$/.test(typed) ? Number(typed) : undefined))}
        {...(line.error !== undefined && { error: line.error })}
      />
      <TextInput
        id={source.id}
        label="Or the paragraph that it comes from"
        value={cite.source ?? ''}
        onChange={(typed) => set(withField(cite, 'source', typed === '' ? undefined : typed))}
        {...(source.error !== undefined && { error: source.error })}
      />
    </>
  )
}
