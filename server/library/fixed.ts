import type { Problem, Result } from '../../engine/index.ts'
import type { RulesetStore } from '../store/store.ts'
import type { Library } from './library.ts'

/** A library of one store that never changes, such as a folder: what is known of it was always known. */
export const fixedLibrary = (store: RulesetStore): Library => ({
  at: () => store,
  latest: () => undefined,
  refresh: async () => undefined,
  trial: () => ({ ok: false, problems: [NOT_HERE] }) satisfies Result<RulesetStore>
})

const NOT_HERE: Problem = { code: 'FIXED', message: 'nothing can be laid into a folder' }
