import { Select } from '../../components/select.tsx'
import type { Sides } from './use-sides.ts'

type Props = Readonly<{
  sides: Sides
  value: string
  change: (value: string) => void
  error?: string
  /** Whether there can be none. */
  isNeeded?: boolean
}>

/** Another version, another council, or a draft. */
export const SecondSide = ({ sides: { published, drafts }, value, change, error, isNeeded = false }: Props) => (
  <Select
    id="against"
    label="Hold it against"
    hint="The same children, by this procedure: whose days move, which way, and what becomes of each measure."
    value={value}
    onChange={change}
    choices={[{ value: '', text: isNeeded ? 'Choose one' : 'Nothing' }, ...drafts, ...published]}
    {...(error !== undefined && { error })}
  />
)
