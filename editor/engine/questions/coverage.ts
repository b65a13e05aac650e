import { coverage } from '../../../engine/coverage/coverage.ts'
import type { Answering } from '../answer.ts'
import { needs } from './needs.ts'
import { spokenOf } from './overview.ts'

export type SectionCoverage = Readonly<{
  id: string
  title: string
  decided: number
  guidance: number
  readings: number
  /** How many provisions have a worked example; left out where no examples are at hand. */
  tested?: number
}>

export type CoverageAnswer = Readonly<{
  ruleset: string
  version: string
  title: string
  sections: readonly SectionCoverage[]
  total: Omit<SectionCoverage, 'id' | 'title'>
  withoutExample?: readonly Readonly<{ id: string; title: string }>[]
}>

/** How much of a text facts can decide, section by section, what is in doubt, and what is tested. */
export const coverageOf: Answering<'coverage'> = async (place, library) => {
  const opened = needs(await library.open(place))
  const { ruleset } = opened.shown
  const spoken = await spokenOf(opened)
  const found = coverage(ruleset, spoken === undefined ? {} : { exampled: new Set(spoken.keys()) })
  const doubtful = (section: string): number =>
    ruleset.provisions.filter((one) => one.section === section).reduce((sum, one) => sum + one.readings.length, 0)
  const tested = (section?: string): number =>
    ruleset.provisions.filter((one) => (section ?? one.section) === one.section && spoken?.has(one.id)).length
  return {
    ruleset: ruleset.id,
    version: ruleset.version,
    title: ruleset.title,
    sections: found.sections.map(({ id, title, decided, guidance }) => ({
      id,
      title,
      decided,
      guidance,
      readings: doubtful(id),
      ...(spoken !== undefined && { tested: tested(id) })
    })),
    total: {
      decided: found.total.decided,
      guidance: found.total.guidance,
      readings: found.readings.length,
      ...(spoken !== undefined && { tested: tested() })
    },
    ...(found.withoutExample !== undefined && {
      withoutExample: found.withoutExample.map((id) => ({
        id,
        title: ruleset.provisions.find((one) => one.id === id)?.title ?? ''
      }))
    })
  }
}
