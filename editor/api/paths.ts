export const draftsPath = (ruleset: string): string => `/v1/rulesets/${encodeURIComponent(ruleset)}/drafts`
export const draftPath = (ruleset: string, draft: string): string =>
  `${draftsPath(ruleset)}/${encodeURIComponent(draft)}`

/** The address of one of a draft's pages. */
const DRAFT_PAGE = /^\/procedures\/([^/]+)\/drafts\/([^/]+)(\/provisions\/)?/

/** Which draft a page is about, and whether it is the form of a provision; nothing for every other address, and for one that is badly written. */
export function draftOfPage(path: string): Readonly<{ ruleset: string; draft: string; isForm: boolean }> | undefined {
  const [, ruleset, draft, form] = DRAFT_PAGE.exec(path) ?? []
  if (ruleset === undefined || draft === undefined) return undefined
  try {
    return { ruleset: decodeURIComponent(ruleset), draft: decodeURIComponent(draft), isForm: form !== undefined }
  } catch {
    return undefined
  }
}
