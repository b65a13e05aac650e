import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary, type SummaryError } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { today } from '../../sentences/instants.ts'
import { dayWords } from '../../sentences/days.ts'
import { FilesField } from './files-field.tsx'
import { anyProcedure } from './first-wish.ts'
import { SecondSide } from './second-side.tsx'
import { MADE_UP } from './use-cohort.ts'
import type { Sides } from './use-sides.ts'
import { type Wish, windowOf, wrongWith, yearOf } from './wish.ts'

type Props = Readonly<{ sides: Sides; wish: Wish; change: (wish: Wish) => void; ask: (wish: Wish) => void }>

/** What is asked of which children. */
export function StartForm({ sides, wish, change, ask }: Props) {
  const [wrong, setWrong] = useState<readonly SummaryError[]>([])
  const send = (next: Wish): void => {
    const found = wrongWith(next)
    setWrong(found)
    if (found.length === 0) ask(next)
  }
  const set = (part: Partial<Wish>): void => change({ ...wish, ...part })
  const errorAt = (href: string) => errorOf(wrong, href)
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send({ ...wish, isMadeUp: false })
      }}
    >
      {wrong.length > 0 && <ErrorSummary key={wrong.map(({ text }) => text).join()} errors={wrong} />}
      <Select
        id="procedure"
        label="By which procedure"
        labelSize="m"
        value={wish.procedure}
        onChange={(procedure) => set({ procedure })}
        choices={[
          ...(sides.only === undefined ? [{ value: '', text: 'Choose a procedure' }] : []),
          ...sides.published,
          ...sides.drafts
        ]}
        {...errorAt('#procedure')}
      />
      <MadeUp
        ask={() => send({ ...wish, procedure: wish.procedure || anyProcedure(sides), files: [], isMadeUp: true })}
      />
      <FilesField files={wish.files} change={(files) => set({ files })} {...errorAt('#files')} />
      <TextInput
        id="by"
        label="Column with the team, if there is one"
        hint="A column of the file HEADER, or of a file of its own that has the columns CHILD and, say, TEAM. Add that file above."
        width={10}
        spellCheck={false}
        autoComplete="off"
        value={wish.by}
        onChange={(by) => set({ by })}
        {...errorAt('#by')}
      />
      <DaysAsked wish={wish} set={set} errorAt={errorAt} />
      <Details summary="Who would be affected by another version, or by a draft" open={wish.against !== ''}>
        <SecondSide
          sides={sides}
          value={wish.against}
          change={(against) => set({ against })}
          {...errorAt('#against')}
        />
      </Details>
      <Button type="submit">Ask about these children</Button>
    </form>
  )
}

type ErrorAt = (href: string) => Readonly<{ error?: string }>

const errorOf = (wrong: readonly SummaryError[], href: string): Readonly<{ error?: string }> => {
  const found = wrong.find((one) => one.href === href)
  return found === undefined ? {} : { error: found.text }
}

const MadeUp = ({ ask }: Readonly<{ ask: () => void }>) => (
  <section className="dc-made-up" aria-labelledby="made-up">
    <Heading level={2} size="s" id="made-up">
      No files at hand?
    </Heading>
    <Paragraph>
      See what comes of it with {MADE_UP.toLocaleString('en-GB')} children who do not exist: the return of no council,
      made up in your browser, with late reviews and mistakes in it as returns have them.
    </Paragraph>
    <Button look="secondary" onClick={ask}>
      Try it with made-up children
    </Button>
  </section>
)

type DaysProps = Readonly<{ wish: Wish; set: (part: Partial<Wish>) => void; errorAt: ErrorAt }>

const DaysAsked = ({ wish, set, errorAt }: DaysProps) => (
  <>
    <Radios
      id="as-of"
      label="As of which day"
      labelSize="m"
      small
      value={wish.on}
      onChange={(on) => set({ on })}
      options={[
        {
          value: 'last-day',
          label: 'The last day of the returns',
          hint: 'Nobody has said what was held since, so this is the day of which most can be told.'
        },
        {
          value: 'other-day',
          label: 'Another day',
          reveals: (
            <DayInput
              id="as-of-day"
              label="Day that is asked about"
              value={wish.day}
              onChange={(day) => set({ day })}
              {...errorAt('#as-of-day')}
            />
          )
        }
      ]}
    />
    <Select
      id="year"
      label="Collection year that is counted"
      hint="Reviews with their last day in it are counted."
      value={wish.year}
      onChange={(year) => set({ year })}
      choices={[{ value: '', text: 'The one in which that day lies' }, ...YEARS_BACK.map(yearChoice)]}
    />
  </>
)

const YEARS_BACK = Array.from({ length: 12 }, (_, back) => back)

function yearChoice(back: number): Readonly<{ value: string; text: string }> {
  const year = String(yearOf(today()) - back)
  const { from, to } = windowOf(year)
  return { value: year, text: `${dayWords(from)} to ${dayWords(to)}` }
}
