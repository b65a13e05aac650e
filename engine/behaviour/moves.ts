import { adoption, birth, care, legalStatus, longTerm, noCare, placements } from './child-moves.ts'
import type { Variable } from './model.ts'
import { lastReview, planned, reviews, unplanned } from './review-moves.ts'
import { agreed, events, otherActs, ownDay, proposed, sentMove, whole } from './sent-moves.ts'
import { EVENT_KIND } from './variables.ts'
import type { Move, Wish } from './wish.ts'

/** The moves that can bring about what some facts are to be; of facts that are simply sent, a move of their own. */
export function movesFor(wish: Wish): readonly Move[] {
  const names = new Set([...wish.variables.flatMap(namesIn), ...wish.anchors])
  const asked = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name))
  // What a review is like comes before the days that are measured from it.
  return [
    ...wish.variables.flatMap(sentMove),
    ...(asked(/review|meeting|completed|adjourn|planned|brought|^age|long-term|outcome|due of/)
      ? [lastReview, reviews, unplanned]
      : []),
    ...(asked(/legal-status/) ? [legalStatus] : []),
    ...(asked(/short-breaks|care-has-ended|care-ended/) ? [care] : []),
    ...(asked(/adoption|adopters|authority-to-place|placed-for/) ? [adoption] : []),
    ...(names.has(EVENT_KIND) || asked(/^event/) ? [events] : []),
    ...(asked(/review-held-before-event/) ? [proposed] : []),
    ...(asked(/placement-type|long-term/) ? [placements] : []),
    ...(asked(/long-term/) ? [longTerm] : []),
    ...(asked(/^age|^born|birthday/) ? [birth] : []),
    ...(asked(/planned|due of|meeting-day/) ? [planned] : []),
    ...(asked(/agreed-date/) ? [agreed] : []),
    ...(wish.acts.length > 0 ? [otherActs] : []),
    ...wish.ownDays.map(ownDay),
    whole,
    noCare
  ]
}

function namesIn(variable: Variable): readonly string[] {
  switch (variable.kind) {
    case 'outcome':
      return ['outcome']
    case 'term':
      return [variable.term.key]
    case 'pair':
      return [variable.earlier.key, variable.later.key]
    default:
      return [variable.fact.name]
  }
}
