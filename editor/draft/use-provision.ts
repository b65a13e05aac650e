import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../engine/problem.ts'
import type { WrittenProvision } from '../../engine/read/written.ts'
import { fieldChanged, provisionEdits } from './provision-edits.ts'
import { useDraft } from './use-draft.tsx'

export type ProvisionForm = Readonly<{
  value: WrittenProvision
  /** The text into which the provision as it stands here is laid to look at it: read once, not with every letter. */
  basis: string
  change: (next: WrittenProvision) => void
  /** What could not be written into the text. */
  refused: readonly Problem[]
}>

type Held = Readonly<{ turn: number; basis: string; value: WrittenProvision }>

const AFTER_LAST_LETTER = 400

const editOf = (before: WrittenProvision, after: WrittenProvision) => ({
  part: 'text' as const,
  edits: provisionEdits(before, after),
  says: `${after.id} changed`,
  name: fieldChanged(before, after)
})

/** One provision as it is being written: at once on the page, a moment later in the text. */
export function useProvision(id: string): ProvisionForm | undefined {
  const { board, boardIsBehind, view, desk, edit, beforeLeaving, store } = useDraft()
  const [held, setHeld] = useState<Held | undefined>()
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const committed = useRef<WrittenProvision | undefined>(undefined)
  const current = useRef<WrittenProvision | undefined>(undefined)
  const timer = useRef<number | undefined>(undefined)
  const arrived = useRef<() => void>(undefined)

  const found = board?.provisions.find((one) => one.id === id)?.written
  useEffect(() => {
    if (found === undefined || boardIsBehind || (held?.turn === view.turn && held.value.id === id)) return
    committed.current = found
    current.current = found
    setHeld({ turn: view.turn, basis: desk.text, value: found })
  }, [found, boardIsBehind, held, view.turn, desk.text, id])

  const commit = useCallback(async () => {
    window.clearTimeout(timer.current)
    const [before, after] = [committed.current, current.current]
    if (before === undefined || after === undefined || before === after) return
    committed.current = after
    const { part, edits, says, name } = editOf(before, after)
    const made = edit(part, edits, says, name)
    arrived.current?.()
    const problems = await made
    setRefused(problems)
    if (problems.length > 0) committed.current = before
  }, [edit])

  useEffect(() => {
    const stop = beforeLeaving(commit)
    return () => {
      stop()
      void commit()
    }
  }, [beforeLeaving, commit])

  const change = useCallback(
    (next: WrittenProvision) => {
      if (committed.current !== undefined && current.current !== undefined) {
        const before = fieldChanged(committed.current, current.current)
        // What was typed in another field is a step of its own, to be taken back by itself.
        if (before !== '' && before !== fieldChanged(current.current, next)) void commit()
      }
      current.current = next
      // At once, before the engine has had its turn: what is on the page is not saved, and outlives a reload.
      if (committed.current !== undefined) arrived.current = store.awaits('typing', editOf(committed.current, next))
      setHeld((now) => now && { ...now, value: next })
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void commit(), AFTER_LAST_LETTER)
    },
    [commit, store]
  )
  if (held === undefined || held.value.id !== id) return undefined
  return { value: held.value, basis: held.basis, change, refused }
}
