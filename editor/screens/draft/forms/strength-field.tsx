import type { Strength } from '../../../../engine/model/ruleset.ts'
import { Select } from '../../../components/select.tsx'

type Props = Readonly<{ id: string; value: Strength; onChange: (value: Strength) => void }>

/** The text's own word for how strongly it says it. */
export const StrengthField = ({ id, value, onChange }: Props) => (
  <Select
    id={id}
    label="How strongly"
    value={value}
    choices={[
      { value: 'must', text: 'must' },
      { value: 'will', text: 'will' },
      { value: 'should', text: 'should' },
      { value: 'may', text: 'may' }
    ]}
    onChange={onChange}
  />
)
