import { useMemo } from 'react'
import { useAsked } from '../../draft/use-asked.ts'
import type { ProvisionAsked } from '../../engine/questions/desk/asked.ts'
import { today } from '../../sentences/instants.ts'

/** For how many made-up children this would come out otherwise. */
export function WhatIfSays({ asked }: Readonly<{ asked: ProvisionAsked }>) {
  const question = useMemo(() => ({ ...asked, asAt: today() }), [asked])
  const { answer, isBehind } = useAsked('whatIf', question)
  return (
    <p className="govuk-body dc-what-if" role="status" data-behind={isBehind}>
      {answer === undefined
        ? 'Looking at 1,000 made-up children…'
        : answer === null
          ? 'For how many children this makes a difference can be told once it has no problems.'
          : wordsOf(answer.changed, answer.cases)}
    </p>
  )
}

const wordsOf = (changed: number, cases: number): string =>
  changed === 0
    ? `For none of ${cases.toLocaleString('en-GB')} made-up children does this come out otherwise than before.`
    : `For ${changed.toLocaleString('en-GB')} of ${cases.toLocaleString('en-GB')} made-up children this comes out otherwise than before.`
