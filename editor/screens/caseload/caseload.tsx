import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { ProgressOf } from './progress.tsx'
import { Refused } from './refused.tsx'
import { Result } from './result.tsx'
import { StartForm } from './start.tsx'
import { useCohort } from './use-cohort.ts'
import { type Sides, useSides } from './use-sides.ts'
import { firstWish } from './first-wish.ts'
import type { Wish } from './wish.ts'

/** All children of a council at once: what is late, what is due, and what the files do not say. */
export function CaseloadScreen() {
  useTitle('Caseload')
  const [search] = useSearchParams()
  const { sides, error } = useSides(search.get('procedure'))
  return (
    <>
      <Heading level={1}>Caseload</Heading>
      <Trouble error={error} />
      {sides === undefined && error === null && <Loading />}
      {sides !== undefined && <Stages sides={sides} search={search} />}
    </>
  )
}

function Stages({ sides, search }: Readonly<{ sides: Sides; search: URLSearchParams }>) {
  const [wish, setWish] = useState<Wish>(() => firstWish(search, sides))
  const { stage, begin, leave } = useCohort()
  const heading = useHeading(stage.at)
  const ask = (next: Wish): void => {
    // What is made up is not to stand in the form as if somebody had chosen it.
    if (!next.isMadeUp) setWish(next)
    begin(next)
  }
  return (
    <div ref={heading} tabIndex={-1} className="dc-stage">
      {stage.at === 'start' && (
        <>
          <Paragraph lead>
            Whether reviews were held on time, what is overdue and what falls due next, for all children at once, from
            the files of the national return.
          </Paragraph>
          <Refused error={stage.refused} wish={wish} />
          <StartForm sides={sides} wish={wish} change={setWish} ask={ask} />
        </>
      )}
      {stage.at !== 'start' && stage.at !== 'done' && <ProgressOf stage={stage} cancel={() => leave()} />}
      {stage.at === 'done' && (
        <Result
          key={stage.cohort.id}
          sides={sides}
          wish={stage.wish}
          cohort={stage.cohort}
          ask={ask}
          leave={() => leave()}
        />
      )}
    </div>
  )
}

/** Somebody who hears the page is taken to what has come in place of what they left. */
function useHeading(at: string) {
  const place = useRef<HTMLDivElement>(null)
  const sort = at === 'start' || at === 'done' ? at : 'under-way'
  const before = useRef(sort)
  useEffect(() => {
    if (before.current === sort) return
    before.current = sort
    const isTold = document.activeElement?.closest('.govuk-error-summary') !== null
    if (sort === 'start' && isTold) return
    place.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [sort])
  return place
}
