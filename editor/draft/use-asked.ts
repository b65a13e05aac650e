import { useEffect, useRef, useState } from 'react'
import type { AnswerTo, Asked, Name } from '../engine/protocol.ts'
import { askWorkshop, isBySight } from '../engine/workshop.ts'

type Heard<N extends Name> = Readonly<{
  answer: AnswerTo<N> | undefined
  /** Whether the answer is to an older question than the one in hand. */
  isBehind: boolean
  error: unknown
}>

type Held<N extends Name> = Readonly<{ asked: Asked<N>; answer: AnswerTo<N> | undefined; error: unknown }>

/** Milliseconds in which what moves as one types has the processors to itself. */
const AFTER_SIGHT = 60

/**
 * An answer of the engine to a question about a draft. A newer question calls the older one off; nothing is kept, since the next word makes
 * another text of it. The question has to be the same object for as long as it is the same question.
 */
export function useAsked<N extends Name>(name: N, asked: Asked<N> | undefined): Heard<N> {
  const [held, setHeld] = useState<Held<N> | undefined>()
  const isFirst = useRef(true)
  useEffect(() => {
    if (asked === undefined) return undefined
    const stop = new AbortController()
    const ask = (): void =>
      void askWorkshop(name, asked, stop.signal).then(
        (answer) => setHeld({ asked, answer, error: undefined }),
        (error: unknown) => {
          if (!stop.signal.aborted) setHeld((before) => ({ asked, answer: before?.answer, error }))
        }
      )
    const isNow = isFirst.current || isBySight(name)
    isFirst.current = false
    const timer = isNow ? undefined : window.setTimeout(ask, AFTER_SIGHT)
    if (isNow) ask()
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [name, asked])
  return { answer: held?.answer, isBehind: held?.asked !== asked, error: held?.error }
}
