import type { Provision } from '../../../../engine/model/ruleset.ts'
import type { Answering } from '../../answer.ts'
import { needs } from '../needs.ts'

/** In which version a provision came to be as it is, and whether it says where it is taken from. */
export type Origin = Readonly<{ id: string; title: string; section: string; since: string; hasSource: boolean }>

export type OriginsAnswer = Readonly<{ version: string; provisions: readonly Origin[] }>

/** For every provision the version that last touched it: whoever approved that one approved it as it stands. */
export const origins: Answering<'origins'> = async (place, library) => {
  const { versions, shown } = needs(await library.open(place))
  const from = versions.findIndex(({ ruleset }) => ruleset.version === shown.ruleset.version)
  const chain = versions.slice(Math.max(0, from)).map(({ ruleset }) => ({
    version: ruleset.version,
    written: new Map(ruleset.provisions.map((one) => [one.id, JSON.stringify(one)]))
  }))
  const since = (provision: Provision): string => {
    const text = JSON.stringify(provision)
    const other = chain.findIndex(({ written }) => written.get(provision.id) !== text)
    return (other === -1 ? chain.at(-1) : chain[other - 1])?.version ?? shown.ruleset.version
  }
  return {
    version: shown.ruleset.version,
    provisions: shown.ruleset.provisions.map((one) => ({
      id: one.id,
      title: one.title,
      section: one.section,
      since: since(one),
      hasSource: one.cite.line !== undefined || one.cite.source !== undefined
    }))
  }
}
