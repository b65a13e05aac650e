import { Details } from '../../../components/details.tsx'
import { Select } from '../../../components/select.tsx'
import { InsetText } from '../../../components/words.tsx'
import { useField, useForm } from './form-context.ts'
import { nameOfRule, paragraphOf, withParagraphs } from '../../../sentences/rule-names.ts'

type Props = Readonly<{ at: string; value: string | undefined; onChange: (floor: string | undefined) => void }>

/** The time limit of the law that this one stands on: the earlier of the two is what counts. */
export function FloorField({ at, value, onChange }: Props) {
  const { board } = useForm()
  const { id, error } = useField(`${at}/floor`)
  if (board.law.length === 0) return null
  const law = board.law.find(({ key }) => key === value)
  return (
    <Details
      summary={
        value === undefined ? 'It stands on no time limit of the law' : `It stands on ${paragraphOf(value)} of the law`
      }
      open={error !== undefined}
    >
      <Select
        id={id}
        label="The time limit of the law beside it"
        value={value ?? ''}
        choices={[
          { value: '', text: 'None' },
          ...board.law.map(({ key, title, binding }) => ({
            value: key,
            text: `${nameOfRule(key, title)}${binding === 'guidance' ? ' (guidance)' : ''}`
          }))
        ]}
        onChange={(next) => onChange(next === '' ? undefined : next)}
        {...(error !== undefined && { error })}
      />
      {law !== undefined && <InsetText>{withParagraphs(law.says)}</InsetText>}
    </Details>
  )
}
