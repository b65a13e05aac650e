import type { AssessmentDocument, OutcomeDocument } from '../../engine/model/assessment.ts'
import { groupOf, isDuty } from './headline.ts'

/** What one version of the council's own text answered. */
export type ByVersion = Readonly<{
  version: string
  from: string
  duties: number
  /** One of its duties that applies, with why this version answers it. */
  decided?: Readonly<{ rule: string; title: string; why: string }>
}>

const VERSION = /^\d{4}-\d\d-\d\d/

/** By which version each duty of the council's own text was answered, the newest first. */
export function dutiesByVersion({ outcomes, ruleset: { id } }: AssessmentDocument): readonly ByVersion[] {
  const own = outcomes.filter((one) => isDuty(one) && one.working?.version.ruleset === id)
  return [...Map.groupBy(own, (one) => one.working?.version.version ?? '')]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([version, mine]) => {
      const decided = exampleOf(mine)
      return {
        version,
        from: VERSION.exec(version)?.[0] ?? version,
        duties: mine.length,
        ...(decided !== undefined && { decided })
      }
    })
}

/** The version that answered a duty. */
export const versionOf = ({ working }: OutcomeDocument): string | undefined => working?.version.version

function exampleOf(outcomes: readonly OutcomeDocument[]): ByVersion['decided'] {
  const applies = outcomes.filter((one) => groupOf(one) !== 'not')
  const one = applies.find(({ kind }) => kind === 'timescale') ?? applies[0] ?? outcomes[0]
  if (one?.working === undefined) return undefined
  // In force from …; the day that decides: …
  const [, ...why] = one.working.version.why.split('; ')
  return { rule: one.rule, title: one.title, why: why.join('; ') }
}
