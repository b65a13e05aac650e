import type { RulesetStore, StoredVersion } from '../store/store.ts'
import type { Around, Text } from './job.ts'

/** As much of a store as any of its rulesets is read beside. */
export const aroundOf = (store: RulesetStore): Around => ({
  vocabulary: store.vocabulary().text,
  calendars: Object.fromEntries(store.calendars().map((name) => [name, store.calendar(name)?.text ?? ''])),
  laws: Object.fromEntries(lawsOf(store).map((id) => [id, store.versions(id).map(textOf)]))
})

/** What stands on nothing can be stood on. */
const lawsOf = (store: RulesetStore): readonly string[] =>
  store.rulesets().filter((id) => store.versions(id).every(({ ruleset }) => ruleset.floor === undefined))

export const textOf = ({ version, text }: StoredVersion): Text => ({ version, text })
