import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type CalendarText, holidaysOf, withHoliday, withoutHoliday, writtenCalendar } from '../../api/calendars.ts'
import type { DraftDocument } from '../../api/drafts.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading } from '../../components/words.tsx'
import { today } from '../../sentences/instants.ts'
import { fullDayWords } from '../../sentences/days.ts'
import { type Base, saveLifeDraft, useAfterStep } from './life.ts'

type Props = Readonly<{ base: Base; draft: DraftDocument }>

/** New bank holidays, put in by day and name. */
export function HolidayForm({ base, draft }: Props) {
  const calendar = calendarIn(draft.text)
  const [day, setDay] = useState<string | undefined>()
  const [title, setTitle] = useState('')
  const [isWrong, setWrong] = useState(false)
  const after = useAfterStep(base)
  const saving = useMutation({
    mutationFn: ({ next, why }: Readonly<{ next: CalendarText; why: string }>) =>
      saveLifeDraft(base, draft, { text: writtenCalendar(next), change: 'new-bank-holidays', why }),
    onSettled: after
  })
  if (calendar === undefined) return <ErrorSummary title="This calendar cannot be read" errors={[]} />
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const taken = holidaysOf(calendar).some(({ date }) => date === day)
    setWrong(day === undefined || title.trim() === '' || taken)
    if (day === undefined || title.trim() === '' || taken) return
    const holiday = { title: title.trim(), date: day, notes: '', bunting: false }
    saving.mutate({
      next: withHoliday(calendar, holiday, newVersion(calendar)),
      why: `${title.trim()} on ${fullDayWords(day)}`
    })
    setTitle('')
    setDay(undefined)
  }
  const remove = (date: string): void =>
    saving.mutate({
      next: { ...withoutHoliday(calendar, date), version: newVersion(calendar) },
      why: `No bank holiday on ${fullDayWords(date)}`
    })
  return (
    <form onSubmit={add} noValidate>
      <Heading level={2}>Add a bank holiday</Heading>
      {isWrong && (
        <ErrorSummary
          errors={[{ text: 'Give a day that is no bank holiday yet, and its name', href: '#holiday-title' }]}
        />
      )}
      <Trouble error={saving.error} />
      <TextInput id="holiday-title" label="Its name" labelSize="s" width={30} value={title} onChange={setTitle} />
      <DayInput key={draft.revision} id="holiday-day" label="The day" labelSize="s" value={day} onChange={setDay} />
      <Button type="submit" disabled={saving.isPending}>
        Add it
      </Button>
      <Details summary="Take one out">
        <ul className="govuk-list">
          {holidaysOf(calendar)
            .filter(({ date }) => date >= today())
            .map(({ date, title: name }) => (
              <li key={date}>
                {fullDayWords(date)}, {name}{' '}
                <QuietButton about={`${name}, ${fullDayWords(date)}`} onClick={() => remove(date)}>
                  Take out
                </QuietButton>
              </li>
            ))}
        </ul>
      </Details>
    </form>
  )
}

/** A version goes by its day, and no day twice. */
const newVersion = ({ version }: CalendarText): string => (version < today() ? today() : version)

function calendarIn(text: string): CalendarText | undefined {
  try {
    return JSON.parse(text) as CalendarText
  } catch {
    return undefined
  }
}
