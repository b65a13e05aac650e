export const draftsPath = (ruleset: string): string => `/v1/rulesets/${encodeURIComponent(ruleset)}/drafts`
export const draftPath = (ruleset: string, draft: string): string =>
  `${draftsPath(ruleset)}/${encodeURIComponent(draft)}`

/** The address of one of a draft's pages. */
const DRAFT_PAGE = /^\/procedures\/([^/]+)\/drafts\/([^/]+)(\/provisions\/)?/

/** Which draft a page is about, and whether it is the form of a provision; nothing for every other address, and for one that is badly written. */
export function draftOfPage(path: string): Readonly<{ ruleset: string; draft: string; isForm: boolean }> | undefined {
  const [, ruleset, draft, form] = DRAFT_PAGE.exec(path) ?? []
  if (ruleset === undefined || draft === undefined) return undefined
  const [name, id] = [decoded(ruleset), decoded(draft)]
  return name === undefined || id === undefined ? undefined : { ruleset: name, draft: id, isForm: form !== undefined }
}

/** A part of an address as it was meant; nothing, where it is badly written. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
