import { useEffect, useRef, useState } from 'react'
import type { Scope } from '../../../../engine/model/vocabulary.ts'
import type { WrittenCondition } from '../../../../engine/read/written.ts'
import { Button } from '../../../components/button.tsx'
import { ErrorMessage } from '../../../components/field.tsx'
import { Fieldset } from '../../../components/fieldset.tsx'
import { addedTo, changedAt, movedAt, removedAt, wrappedAt } from '../../../draft/conditions.ts'
import { type Acts, EMPTY_FACT } from './condition-acts.ts'
import { ConditionGroup } from './condition-group.tsx'
import { useField, useForm } from './form-context.ts'

type Props = Readonly<{
  field: string
  legend: string
  per: Scope
  value: WrittenCondition | undefined
  onChange: (value: WrittenCondition | undefined) => void
  /** What is said where there is no condition: always; or that one is needed. */
  none: string
  /** The condition in words, where it is not one of the provision's own. */
  says?: string | undefined
}>

/** A condition: groups of facts, said as a sentence throughout; everything in it by keyboard. */
export function ConditionEditor({ field, legend, per, value, onChange, none, says }: Props) {
  const form = useForm()
  const { id, error } = useField(field)
  const [done, setDone] = useState('')
  const focus = useFocusAfter()
  const words = says ?? form.says?.[field]
  const isKnown = says !== undefined || form.says !== undefined
  const tell = (text: string, next: WrittenCondition | undefined): void => {
    setDone(text)
    onChange(next)
  }
  const acts: Acts = {
    change: (way, part) => value !== undefined && onChange(changedAt(value, way, () => part)),
    add: (way, part) => {
      tell('Added', addedTo(value, way, part))
      focus(`${id}-last`)
    },
    remove: (way) => {
      if (value !== undefined) tell('Removed', removedAt(value, way))
      focus(id)
    },
    move: (way, by) => {
      if (value === undefined) return
      tell(by === 1 ? 'Moved down' : 'Moved up', movedAt(value, way, by))
      const place = (way.at(-1) ?? 0) + by
      focus(`${id}-${[...way.slice(0, -1), place].join('-')}-${by === 1 ? 'down' : 'up'}`)
    },
    wrap: (way) => value !== undefined && tell('Put into a group of its own', wrappedAt(value, way))
  }
  return (
    <div
      className={error === undefined ? 'dc-condition' : 'dc-condition govuk-form-group--error'}
      id={id}
      tabIndex={-1}
    >
      <Fieldset legend={legend} legendSize="s">
        {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
        <p className="govuk-body dc-condition__says" aria-live="polite">
          {value === undefined
            ? none
            : words === undefined || words === ''
              ? isKnown
                ? 'This condition is not complete yet.'
                : `${legend} …`
              : `${legend} ${words}.`}
        </p>
        {value !== undefined && (
          <ConditionGroup condition={value} way={[]} acts={acts} id={id} per={per} field={field} isWhole />
        )}
        {value === undefined && <AddFirst acts={acts} />}
        <span className="govuk-visually-hidden" role="status">
          {done}
        </span>
      </Fieldset>
    </div>
  )
}

const AddFirst = ({ acts }: Readonly<{ acts: Acts }>) => (
  <Button look="secondary" onClick={() => acts.add([], EMPTY_FACT)}>
    Add a condition
  </Button>
)

/** Puts the focus where the next step is, once the page shows it. */
function useFocusAfter(): (id: string) => void {
  const wanted = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const element = document.getElementById(wanted.current)
    wanted.current = undefined
    if (element instanceof HTMLButtonElement && element.disabled) {
      const other = element.parentElement?.querySelector<HTMLButtonElement>('button:not(:disabled)')
      other?.focus()
    } else element?.focus()
  })
  return (id) => void (wanted.current = id)
}
