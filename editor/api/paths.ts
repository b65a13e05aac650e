export const draftsPath = (ruleset: string): string => `/v1/rulesets/${encodeURIComponent(ruleset)}/drafts`
export const draftPath = (ruleset: string, draft: string): string =>
  `${draftsPath(ruleset)}/${encodeURIComponent(draft)}`
