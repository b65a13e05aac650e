/** How much a reader takes in before it refuses. Every limit is looked at before anything that recurses. */
export type Limits = Readonly<{
  /** UTF-8 bytes. */
  bytes: number
  /** Lists and maps inside one another. */
  depth: number
  /** Scalars, lists and maps; lines too. */
  nodes: number
}>

export const TEXT_LIMITS: Limits = { bytes: 256 * 1024, depth: 40, nodes: 20_000 }

export const JSON_LIMITS: Limits = { bytes: 1024 * 1024, depth: 40, nodes: 100_000 }

/** How deep conditions may stand in one another, and how many a ruleset may have once named ones are in place. */
export const CONDITION_DEPTH = 33
export const CONDITION_NODES = 5000

/** How many problems are told of one text: more of them help nobody. */
export const MOST_PROBLEMS = 200
