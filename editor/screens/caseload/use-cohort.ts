import { useCallback, useEffect, useRef, useState } from 'react'
import { Refusal } from '../../api/client.ts'
import { type Cohort, type CohortResult, forgetCohort, readCohort, sendCohort } from '../../api/cohorts.ts'
import { askWorkshop } from '../../engine/workshop.ts'
import { today } from '../../sentences/instants.ts'
import { formOf, type Wish, yearOf } from './wish.ts'

export type DoneCohort = Cohort & Readonly<{ result: CohortResult }>

/** How far it is. What was wished is kept until the page is left, so that nobody has to choose the files again. */
export type Stage =
  | Readonly<{ at: 'start'; refused?: unknown }>
  | Readonly<{ at: 'making' | 'sending'; wish: Wish }>
  | Readonly<{ at: 'running'; wish: Wish; cohort: Cohort }>
  | Readonly<{ at: 'done'; wish: Wish; cohort: DoneCohort }>

export type Cohorts = Readonly<{
  stage: Stage
  begin: (wish: Wish) => void
  /** Ends what is under way, and has the server forget it. */
  leave: (refused?: unknown) => void
}>

/** How often somebody looks how far it is, in milliseconds. */
const EVERY = 500

/** How many made-up children there are. */
export const MADE_UP = 1000

/** One caseload at a time. The server is told to forget it when another takes its place, when it is cancelled and when the page is left. */
export function useCohort(): Cohorts {
  const [stage, setStage] = useState<Stage>({ at: 'start' })
  const going = useRef<AbortController>(undefined)
  const href = useRef<string>(undefined)

  const forget = useCallback(() => {
    going.current?.abort()
    if (href.current !== undefined) void forgetCohort(href.current)
    href.current = undefined
  }, [])

  const leave = useCallback(
    (refused?: unknown) => {
      forget()
      setStage({ at: 'start', refused })
    },
    [forget]
  )

  const begin = useCallback(
    (wish: Wish) => {
      forget()
      const mine = new AbortController()
      going.current = mine
      const show = (next: Stage): void => {
        if (mine.signal.aborted) return
        if ('cohort' in next) href.current = next.cohort.href
        setStage(next)
      }
      run(wish, mine.signal, show).catch((error: unknown) => {
        if (!mine.signal.aborted) leave(error)
      })
    },
    [forget, leave]
  )

  useEffect(() => {
    const left = (): void => leave()
    window.addEventListener('pagehide', left)
    return () => {
      window.removeEventListener('pagehide', left)
      forget()
    }
  }, [forget, leave])

  useForgotten(stage, leave)
  return { stage, begin, leave }
}

/** What the server has forgotten is not to stand on a page that somebody has left open. */
function useForgotten(stage: Stage, leave: Cohorts['leave']): void {
  const cohort = stage.at === 'done' ? stage.cohort : undefined
  useEffect(() => {
    if (cohort === undefined) return undefined
    const kept = Date.parse(cohort.forgottenAt) - Date.parse(cohort.begun) - cohort.progress.seconds * 1000
    const timer = setTimeout(() => leave(new Refusal(FORGOTTEN)), Math.max(kept, 0))
    return () => clearTimeout(timer)
  }, [cohort, leave])
}

const FORGOTTEN = {
  type: 'about:blank',
  title:
    'The time is over: the children have been forgotten, here and by the server. Ask again if you still need them.',
  status: 404
}

async function run(asked: Wish, signal: AbortSignal, show: (stage: Stage) => void): Promise<void> {
  const isToBeMade = asked.isMadeUp && asked.files.length === 0
  if (isToBeMade) show({ at: 'making', wish: asked })
  const wish = isToBeMade ? { ...asked, files: await madeUpFiles(signal), by: 'TEAM' } : asked
  show({ at: 'sending', wish })
  let cohort = await sent(wish, signal)
  while (cohort.state === 'running') {
    show({ at: 'running', wish, cohort })
    await pause(EVERY, signal)
    cohort = await readCohort(cohort.href, signal)
  }
  const { result, problem } = cohort
  if (result !== undefined) return show({ at: 'done', wish, cohort: { ...cohort, result } })
  throw new Refusal({
    type: 'about:blank',
    title: 'The children were not assessed to the end',
    status: 400,
    ...(problem !== undefined && { errors: [problem] })
  })
}

/** A cohort whose answer comes after nobody waits for it is forgotten at once. */
async function sent(wish: Wish, signal: AbortSignal): Promise<Cohort> {
  const cohort = await sendCohort(formOf(wish), signal)
  if (signal.aborted) void forgetCohort(cohort.href)
  signal.throwIfAborted()
  return cohort
}

/** Two collection years, the last of them the latest that is over. */
async function madeUpFiles(signal: AbortSignal): Promise<readonly File[]> {
  const last = yearOf(today()) - 1
  const made = await askWorkshop('madeUpReturn', { children: MADE_UP, first: last - 1, last }, signal)
  return made.map(({ name, text }) => new File([text], name, { type: 'text/csv' }))
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((done, fail) => {
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      fail(signal.reason)
    })
  })
