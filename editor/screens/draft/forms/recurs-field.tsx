import type { WrittenTimescale } from '../../../../engine/read/written.ts'
import { Select } from '../../../components/select.tsx'
import { DayField } from './day-field.tsx'
import { useField, useForm } from './form-context.ts'
import { listedWords } from '../../../words/choices.ts'

type Recurs = NonNullable<WrittenTimescale['recurs']>
type Props = Readonly<{ at: string; value: Recurs | undefined; onChange: (recurs: Recurs | undefined) => void }>

/** What is done again and again, from when, and until when. */
export function RecursField({ at, value, onChange }: Props) {
  const { board } = useForm()
  const { id, error } = useField(`${at}/recurs/act`)
  const recurs: Recurs = value ?? { act: '', from: 'placement-began', until: 'first-review-completed' }
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">What is done again and again</legend>
      <div className="dc-sentence">
        <Select
          id={id}
          label="What recurs"
          value={recurs.act}
          choices={listedWords(board.words.events, 'Choose')}
          onChange={(act) => onChange({ ...recurs, act })}
          {...(error !== undefined && { error })}
        />
        <DayField
          field={`${at}/recurs/from`}
          label="From"
          per="occurrence"
          value={recurs.from}
          onChange={(from) => onChange({ ...recurs, from: from ?? '' })}
        />
        <DayField
          field={`${at}/recurs/until`}
          label="Until"
          per="occurrence"
          value={recurs.until}
          onChange={(until) => onChange({ ...recurs, until: until ?? '' })}
        />
      </div>
    </fieldset>
  )
}
