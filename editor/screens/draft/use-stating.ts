import { useEffect, useMemo, useState } from 'react'
import type { ChangeKind } from '../../api/drafts.ts'
import type { DayParts } from '../../components/day-input.tsx'
import { dayProblem, givenDay, partsTyped, pastProblem, typedDay } from '../../draft/force-day.ts'
import { saysSomething } from '../../draft/said-reason.ts'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { LaterThanLaw } from '../../engine/questions/desk/asked.ts'
import { today } from '../../sentences/instants.ts'
import { paragraphOf } from '../../sentences/rule-names.ts'

const WHY = 'why'
const DAY = 'in-force'
const KIND = 'change'

/** What an author says of a change. All of it goes to the store as it is typed; what cannot be saved is kept there as it was typed. */
export function useStating() {
  const kinds = useKinds()
  return { kinds, why: useWhy(), day: useDay(kinds.value), exceptions: useExceptions() }
}

export type Stating = ReturnType<typeof useStating>

function useKinds() {
  const { view, store } = useDraft()
  const { head, said, typed } = view
  const stated = said.change === undefined ? (head.changes ?? []) : [said.change].flat()
  const value: readonly ChangeKind[] = typed[KIND] === undefined ? stated : []
  const set = (next: readonly ChangeKind[]): void => {
    store.keepTyped(KIND, next.length === 0 ? 'none' : undefined)
    if (next.length > 0) store.state({ change: next })
  }
  return { value, set, problem: value.length === 0 ? 'Say what kind of change it is' : undefined }
}

function useWhy() {
  const { view, store } = useDraft()
  const { head, said, typed } = view
  const stated = said.why ?? head.why ?? ''
  const [value, setValue] = useState(typed[WHY] ?? stated)
  const isOwn = said.why !== undefined || typed[WHY] !== undefined
  useEffect(() => {
    // What came from elsewhere is shown; the space after a word that was typed here is left alone.
    if (!isOwn) setValue((now) => (now.trim() === stated ? now : stated))
  }, [stated, isOwn])
  const set = (next: string): void => {
    setValue(next)
    const isEmpty = next.trim() === ''
    store.keepTyped(WHY, isEmpty && stated !== '' ? next : undefined)
    if (!isEmpty) store.state({ why: next.trim() })
  }
  return { value, set, problem: value.trim() === '' ? 'Say why, in a sentence or two' : undefined }
}

function useDay(kinds: readonly ChangeKind[]) {
  const { view, store } = useDraft()
  const { head, said } = view
  const typed = partsTyped(view.typed[DAY])
  const value = said.inForceFrom ?? givenDay(head, today())
  const set = (parts: DayParts): void => {
    const isFine = dayProblem(parts) === undefined
    store.keepTyped(DAY, isFine ? undefined : typedDay(parts))
    if (isFine) store.state({ inForceFrom: isoOf(parts) })
  }
  const past = value === undefined ? undefined : pastProblem(value, kinds, today())
  const missing = value === undefined ? dayProblem({ day: '', month: '', year: '' }) : undefined
  return { value, typed, set, past, problem: typed === undefined ? missing : dayProblem(typed) }
}

const isoOf = ({ day, month, year }: DayParts): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** One time limit that falls later than the law, with its reason as it stands on the page. */
export type Excused = Readonly<{
  rule: string
  id: string
  found: LaterThanLaw | undefined
  why: string
  /** Who gave the reason for the version that this draft began from; nobody has confirmed it since. */
  carriedFrom: string | undefined
  problem: string | undefined
}>

type Reason = Readonly<{ why: string; carriedFrom?: string }>

function useExceptions() {
  const { desk, view, store } = useDraft()
  const { answer } = useAsked('breaches', desk)
  const [reasons, setReasons] = useState(() => reasonsIn(view))
  const rules = useMemo(
    () => [...new Set([...(answer ?? []).map(({ rule }) => rule), ...reasons.keys()])],
    [answer, reasons]
  )
  const put = (rule: string, reason: Reason): void => {
    const next = new Map(reasons).set(rule, reason)
    setReasons(next)
    store.state({
      exceptions: [...next].flatMap(([one, { why, carriedFrom }]) =>
        why.trim() === ''
          ? []
          : [{ rule: one, why: why.trim(), ...(carriedFrom !== undefined && { confirmed: false }) }]
      )
    })
  }
  const all = rules.map((rule): Excused => {
    const { why = '', carriedFrom } = reasons.get(rule) ?? {}
    const found = answer?.find((one) => one.rule === rule)
    const id = `exception-${rule.replaceAll(/[/.]/g, '-')}`
    return { rule, id, found, why, carriedFrom, problem: found && problemOf(rule, why, carriedFrom) }
  })
  return {
    all,
    put,
    wrong: all.flatMap(({ problem, id }) => (problem === undefined ? [] : [{ text: problem, id }]))
  }
}

function problemOf(rule: string, why: string, carriedFrom: string | undefined): string | undefined {
  if (carriedFrom !== undefined) return `Confirm the reason for ${paragraphOf(rule)}, or give another`
  return saysSomething(why) ? undefined : `Say in a sentence why ${paragraphOf(rule)} may be later than the law`
}

/** What was typed last, and before that what is saved. */
function reasonsIn({ head, said }: ReturnType<typeof useDraft>['view']): ReadonlyMap<string, Reason> {
  const givers = new Map(head.exceptions.map(({ rule, by }) => [rule, by.name]))
  const list =
    said.exceptions?.map(({ rule, why, confirmed }) => ({ rule, why, carried: confirmed === false })) ?? head.exceptions
  return new Map(
    list.map(({ rule, why, carried }) => [
      rule,
      { why, ...(carried === true && { carriedFrom: givers.get(rule) ?? 'somebody' }) }
    ])
  )
}
