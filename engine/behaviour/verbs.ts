/** What a condition decides, in the words of the rule that it belongs to. */
export type Verbs = Readonly<{ does: string; also: string; not: string; no: string; whether: string }>

const verbs = (does: string, no: string, whether: string, rest: Partial<Verbs> = {}): Verbs => ({
  does: `now ${does}`,
  also: `now also ${does}`,
  not: `no longer ${does}`,
  no: `now ${no}`,
  whether,
  ...rest
})

export const VERBS = {
  applies: verbs('applies', 'does not apply', 'whether it applies'),
  satisfied: verbs('is satisfied', 'is not satisfied', 'whether it is satisfied', {
    does: 'is now satisfied',
    also: 'is now also satisfied',
    not: 'is no longer satisfied',
    no: 'is now not satisfied'
  }),
  agenda: verbs('goes on the agenda', 'does not go on the agenda', 'whether it goes on the agenda'),
  guidance: verbs('is shown', 'is not shown', 'whether it is to the point', {
    does: 'is now shown',
    also: 'is now also shown',
    not: 'is no longer shown',
    no: 'is now not shown'
  })
} as const satisfies Readonly<Record<string, Verbs>>

/** An act that is needed under a condition of its own. */
export const actVerbs = (act: string): Verbs => verbs(`needs ${act}`, `does not need ${act}`, `whether it needs ${act}`)
