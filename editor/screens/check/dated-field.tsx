import { useState } from 'react'
import type { Answer, Dated } from '../../check/told.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Tick } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Select } from '../../components/select.tsx'

type Row = Readonly<{ id: number; value: string; on: string | undefined }>

type Props = Readonly<{
  id: string
  label: string
  hint: string
  /** What one of them is called. */
  what: string
  values: readonly Readonly<{ value: string; label: string }>[]
  /** Whether the list only says something once it is told whole. */
  whole: boolean
  onChange: (answer: Answer | undefined) => void
}>

/** Things with the days from which they hold, or on which they happened. */
export function DatedField({ id, label, hint, what, values, whole, onChange }: Props) {
  const [rows, setRows] = useState<readonly Row[]>([])
  const [isWhole, setWhole] = useState(false)
  const tell = (next: readonly Row[], all: boolean): void => {
    setRows(next)
    setWhole(all)
    const dated = next.flatMap(({ value, on }): Dated[] => (value === '' || on === undefined ? [] : [{ value, on }]))
    onChange((whole ? all : dated.length > 0) ? dated : undefined)
  }
  const change = (row: Row): void =>
    tell(
      rows.map((one) => (one.id === row.id ? row : one)),
      isWhole
    )
  const add = (): void => tell([...rows, { id: (rows.at(-1)?.id ?? 0) + 1, value: '', on: undefined }], isWhole)
  return (
    <fieldset className="govuk-fieldset dc-set" aria-describedby={`${id}-hint`}>
      <legend className="govuk-fieldset__legend">{label}</legend>
      <div className="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {rows.map((row, place) => (
        <div key={row.id} className="dc-row">
          <Select
            id={`${id}-${row.id}-what`}
            label={`${what.charAt(0).toUpperCase()}${what.slice(1)} ${place + 1}`}
            value={row.value}
            onChange={(value) => change({ ...row, value })}
            choices={[
              { value: '', text: 'Choose one' },
              ...values.map((one) => ({ value: one.value, text: one.label }))
            ]}
          />
          <DayInput
            id={`${id}-${row.id}-on`}
            label={whole ? 'On' : 'From'}
            value={row.on}
            onChange={(on) => change({ ...row, on })}
          />
          <QuietButton
            onClick={() =>
              tell(
                rows.filter((one) => one.id !== row.id),
                isWhole
              )
            }
            about={`${what} ${place + 1}`}
          >
            Take out
          </QuietButton>
        </div>
      ))}
      <Button look="secondary" onClick={add}>
        Add a {what}
      </Button>
      {whole && (
        <Tick
          id={`${id}-whole`}
          label={
            rows.length === 0
              ? 'None of the things that the procedure names has happened'
              : 'That is all that has happened'
          }
          checked={isWhole}
          onChange={(all) => tell(rows, all)}
        />
      )}
    </fieldset>
  )
}
