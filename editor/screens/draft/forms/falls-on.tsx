import type { Scope } from '../../../../engine/model/vocabulary.ts'
import { Details } from '../../../components/details.tsx'
import { Select } from '../../../components/select.tsx'
import { labelIn, useField, useForm } from './form-context.ts'
import { listedWords } from '../../../words/choices.ts'
import { ListPicker } from './list-picker.tsx'

const FALLS_ON: Readonly<Record<Scope, string>> = {
  review: 'each review',
  meeting: 'each review that has a meeting',
  child: 'the child, once',
  'care-period': 'each period of care',
  adjournment: 'each adjournment of a review',
  event: 'each event of a kind',
  recommendation: 'each tracked recommendation',
  decision: 'each decision',
  'adoption-review': 'each review on the adoption clock',
  occurrence: 'each time, of an act that recurs',
  authority: 'the authority as a whole'
}

type Body = Readonly<{ per?: Scope; events?: readonly string[] }>

type Props<B extends Body> = Readonly<{
  at: string
  body: B
  usual: Scope
  scopes?: readonly Scope[]
  onChange: (body: B) => void
}>

/** What the rule falls on; for what falls on an event, on which. */
export function FallsOn<B extends Body>({ at, body, usual, scopes, onChange }: Props<B>) {
  const per = useField(`${at}/per`)
  const here = body.per ?? usual
  const listed = scopes ?? (Object.keys(FALLS_ON) as readonly Scope[])
  const choose = (next: Scope): void => {
    const { per: _per, events, ...rest } = body
    onChange({
      ...rest,
      ...(next !== usual && { per: next }),
      ...(next === 'event' && events !== undefined && { events })
    } as unknown as B)
  }
  return (
    <>
      <Details summary={`It falls on ${FALLS_ON[here]}`} open={per.error !== undefined}>
        <Select
          id={per.id}
          label="What it falls on"
          value={here}
          choices={listed.map((scope) => ({ value: scope, text: FALLS_ON[scope] }))}
          onChange={choose}
          {...(per.error !== undefined && { error: per.error })}
        />
      </Details>
      {here === 'event' && (
        <EventsPicker at={at} value={body.events ?? []} onChange={(events) => onChange(withEvents(body, events))} />
      )}
    </>
  )
}

function withEvents<B extends Body>(body: B, events: readonly string[]): B {
  const { events: _events, ...rest } = body
  return { ...rest, ...(events.length > 0 && { events }) } as unknown as B
}

type EventsProps = Readonly<{ at: string; value: readonly string[]; onChange: (events: readonly string[]) => void }>

/** Which events it is about, picked from the vocabulary. */
export function EventsPicker({ at, value, onChange }: EventsProps) {
  const { board } = useForm()
  const events = useField(`${at}/events`, true)
  return (
    <ListPicker
      id={events.id}
      legend="On which events"
      error={events.error}
      value={value}
      label={(name) => labelIn(board.words.events, name)}
      choices={listedWords(board.words.events)}
      add="Another event"
      none="On every event"
      onChange={onChange}
    />
  )
}
