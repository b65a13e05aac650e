import { useState } from 'react'
import { Button, QuietButton } from '../../../components/button.tsx'
import { Fieldset } from '../../../components/fieldset.tsx'
import { ErrorMessage, Hint } from '../../../components/field.tsx'
import { Select, type Choice, type ChoiceGroup } from '../../../components/select.tsx'

type Props = Readonly<{
  id: string
  legend: string
  hint?: string
  error?: string | undefined
  value: readonly string[]
  label: (name: string) => string
  choices: readonly (Choice | ChoiceGroup)[]
  add: string
  none: string
  onChange: (value: readonly string[]) => void
}>

/** Several things of a list: those that are chosen, each with a button that takes it out, and one more. */
export function ListPicker({ id, legend, hint, error, value, label, choices, add, none, onChange }: Props) {
  const [next, setNext] = useState('')
  const left = without(choices, value)
  return (
    <div
      className={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}
      id={id}
      tabIndex={-1}
    >
      <Fieldset legend={legend} legendSize="s">
        {hint !== undefined && <Hint>{hint}</Hint>}
        {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
        {value.length === 0 ? (
          <p className="govuk-body dc-empty">{none}</p>
        ) : (
          <ul className="govuk-list dc-picked">
            {value.map((name) => (
              <li key={name}>
                {label(name)}{' '}
                <QuietButton onClick={() => onChange(value.filter((one) => one !== name))} about={`: ${label(name)}`}>
                  Remove
                </QuietButton>
              </li>
            ))}
          </ul>
        )}
        <div className="dc-inline">
          <Select
            id={`${id}-next`}
            label={add}
            value={next}
            choices={[{ value: '', text: 'Choose' }, ...left]}
            onChange={setNext}
          />
          <Button
            look="secondary"
            disabled={next === ''}
            about={`: ${add}`}
            onClick={() => {
              onChange([...value, next])
              setNext('')
            }}
          >
            Add
          </Button>
        </div>
      </Fieldset>
    </div>
  )
}

const without = (
  choices: readonly (Choice | ChoiceGroup)[],
  taken: readonly string[]
): readonly (Choice | ChoiceGroup)[] =>
  choices.flatMap((choice): readonly (Choice | ChoiceGroup)[] => {
    if (!('group' in choice)) return choice.value === '' || taken.includes(choice.value) ? [] : [choice]
    const left = choice.choices.filter(({ value }) => !taken.includes(value))
    return left.length === 0 ? [] : [{ ...choice, choices: left }]
  })
