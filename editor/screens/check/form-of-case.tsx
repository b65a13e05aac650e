import { type ReactNode, useEffect, useState } from 'react'
import type { Beginning } from '../../check/told.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Tick } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading } from '../../components/words.tsx'

type FormProps = Readonly<{
  value: Beginning
  onChange: (value: Beginning) => void
  wrong: (id: string) => string | undefined
}>

/** The questions that matter for every case. Nothing is ticked or filled in before somebody has said so. */
export function FormOfCase({ value, onChange, wrong }: FormProps) {
  const set = (part: Partial<Beginning>): void => onChange({ ...value, ...part })
  const { reviews, allReviews, oneMeeting } = value
  return (
    <>
      <Heading level={2}>The case</Heading>
      <TextInput
        id="reference"
        label="Case reference (optional)"
        hint="Yours to tell answers apart by; never a name"
        width={10}
        autoComplete="off"
        spellCheck={false}
        value={value.reference}
        onChange={(reference) => set({ reference: reference.trim() })}
      />
      <DayInput
        id="came-into-care"
        label="Came into care on"
        value={value.cameIntoCare}
        onChange={(cameIntoCare) => set({ cameIntoCare })}
        {...errorOf(wrong('came-into-care'))}
      />
      <DayInput
        id="born"
        label="Born on (optional)"
        hint="Some duties only fall from a certain age"
        value={value.born}
        onChange={(born) => set({ born })}
      />
      <Reviews reviews={reviews} wrong={wrong} onChange={(next) => set(changedReviews(value, next))}>
        <Tick
          id="all-reviews"
          label={reviews.length === 0 ? 'No review has been held since then' : 'Those are all the reviews since then'}
          hint="Leave this if you do not know: which review comes next, and by when, can then not be told"
          checked={allReviews}
          onChange={(all) => set({ allReviews: all })}
        />
        {reviews.length > 0 && (
          <Tick
            id="one-meeting"
            label="Each was one meeting, on the day on which it was completed"
            hint="Leave this if you do not know, or if one took several meetings"
            checked={oneMeeting}
            onChange={(one) => set({ oneMeeting: one })}
          />
        )}
      </Reviews>
      <DayInput
        id="planned"
        label="Next review planned for (optional)"
        hint="Everything before the meeting is counted back from it"
        value={value.planned}
        onChange={(planned) => set({ planned })}
      />
    </>
  )
}

/** What was said of a list of reviews was said of that list: it does not stand for another one. */
const changedReviews = ({ reviews }: Beginning, next: Beginning['reviews']): Partial<Beginning> => ({
  reviews: next,
  ...(next.length !== reviews.length && { allReviews: false, oneMeeting: false })
})

const errorOf = (error: string | undefined) => (error === undefined ? {} : { error })

type ReviewsProps = Readonly<{
  reviews: Beginning['reviews']
  onChange: (reviews: Beginning['reviews']) => void
  wrong: FormProps['wrong']
  children: ReactNode
}>

/** One box of days for each review. */
function Reviews({ reviews, onChange, wrong, children }: ReviewsProps) {
  const [rows, setRows] = useState(() => reviews.map((day, place) => ({ id: place + 1, day })))
  const tell = (next: typeof rows): void => {
    setRows(next)
    onChange(next.map(({ day }) => day))
  }
  const [added, setAdded] = useState<Readonly<{ place: number }>>()
  useEffect(() => {
    // Whoever adds a review goes on with its day.
    if (added !== undefined) document.getElementById(`review-${added.place}-day`)?.focus()
  }, [added])
  const add = (): void => {
    tell([...rows, { id: (rows.at(-1)?.id ?? 0) + 1, day: undefined }])
    setAdded({ place: rows.length + 1 })
  }
  return (
    <fieldset className="govuk-fieldset dc-set">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Reviews held since then</legend>
      {rows.map(({ id, day }, place) => (
        <div key={id} className="dc-row">
          <DayInput
            id={`review-${place + 1}`}
            label={`Review ${place + 1} was completed on`}
            value={day}
            onChange={(changed) => tell(rows.map((row) => (row.id === id ? { id, day: changed } : row)))}
            {...errorOf(day === undefined ? wrong(`review-${place + 1}-`) : undefined)}
          />
          <QuietButton onClick={() => tell(rows.filter((row) => row.id !== id))} about={`review ${place + 1}`}>
            Take out
          </QuietButton>
        </div>
      ))}
      <Button look="secondary" onClick={add}>
        {rows.length === 0 ? 'Add a review that was held' : 'Add another review'}
      </Button>
      {children}
    </fieldset>
  )
}
