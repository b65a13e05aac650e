import type { IRouter, Request, RequestHandler } from 'express'
import { beginningIn, namesIn, nothingIn, type Written, writtenIn } from '../asked-draft.ts'
import { checked, parametersOf } from '../asked.ts'
import { takesJson, takesJsonIfAny, takesJsonOrYaml } from '../body.ts'
import { sendWritten } from '../etag.ts'
import { given, once } from '../idempotency.ts'
import { revisionIn, setRevision, tagOf } from '../if-match.ts'
import type { AcceptedExamples, Done, Draft, Life, Saving, Subject } from '../life/life.ts'
import { makeOwnVersions } from '../life/publications.ts'
import type { Reader } from '../life/drafts.ts'
import { givesJson, kindFor, place } from '../negotiate.ts'
import { actorOf } from '../people/caller.ts'
import { mayRead } from '../people/guard.ts'
import { subjectInPath } from '../people/whose.ts'
import { there } from '../refusals.ts'
import type { Services } from '../services.ts'
import { type Base, BASES } from '../told/address.ts'
import { toldCheck, toldProblem } from '../told/check.ts'
import { draftAddress, toldDraft, toldDrafts } from '../told/draft.ts'

const KINDS = ['application/json', 'application/yaml', 'text/yaml']

/** Drafts of rulesets, of the vocabulary and of calendars: begun, read, written in, looked over, put aside. */
export function drafts(router: IRouter, services: Services): void {
  const own = makeDrafts(services)
  for (const base of BASES) {
    place(router, `${base}/drafts`, {
      get: [givesJson, own.list(base)],
      post: [givesJson, ...takesJson, own.open(base)]
    })
    place(router, `${base}/drafts/:draft`, {
      get: [own.read],
      put: [givesJson, ...takesJsonOrYaml, own.save(base)],
      delete: [givesJson, ...takesJsonIfAny, own.discard]
    })
    place(router, `${base}/drafts/:draft/checks`, { get: [givesJson, own.checks] })
  }
  // Words and bank holidays have no worked examples of their own.
  place(router, `${BASES[0]}/drafts/:draft/accepted-examples`, { post: [givesJson, ...takesJson, own.accept] })
}

export const draftIn = (req: Request): string => String(req.params['draft'])

/** What handlers of drafts have in common: how a draft is answered, and how it is shown to whoever came too late. */
export function tellsDrafts({ database }: Services) {
  const ownVersion = makeOwnVersions()
  const shown = (db: Reader, draft: Draft): Promise<object> => toldDraft(db, ownVersion, draft)
  return {
    ownVersion,
    shown,
    show: (draft: Draft) => shown(database.db, draft),
    tell: async (db: Reader, draft: Draft) => given(200, await shown(db, draft), { ETag: tagOf(draft) })
  }
}

function makeDrafts(services: Services) {
  const { database, life } = services
  const { ownVersion, shown, show, tell } = tellsDrafts(services)
  const list =
    (base: Base): RequestHandler =>
    async (req, res) => {
      checked(parametersOf(req, []))
      const found = await life.drafts(subjectInPath(base, req))
      res.set('Cache-Control', 'no-store').json({ drafts: await toldDrafts(database.db, ownVersion, found) })
    }
  const open =
    (base: Base): RequestHandler =>
    async (req, res) => {
      const beginning = beginningIn(req)
      if (beginning.from === 'copy-of') mayRead(req, beginning.ruleset)
      const carry = async (by: Life): Promise<Done<Draft>> =>
        orNoVersion(await by.open(actorOf(req), subjectInPath(base, req), beginning))
      const told = async (db: Reader, draft: Draft) =>
        given(201, await shown(db, draft), { ETag: tagOf(draft), Location: draftAddress(draft.subject, draft.id) })
      await once(req, res, services, { carry, tell: told, show })
    }
  const read: RequestHandler = async (req, res) => {
    checked(parametersOf(req, []))
    const kind = kindFor(req, KINDS)
    const draft = there(await life.draft(draftIn(req)))
    setRevision(res, draft).vary('Accept')
    if (kind === 'application/json') sendWritten(res, await show(draft))
    else res.set('Content-Type', `${kind}; charset=utf-8`).send(draft.content.text)
  }
  const save =
    (base: Base): RequestHandler =>
    async (req, res) => {
      const [revision, written] = [revisionIn(req), writtenIn(req)]
      const carry = async (by: Life): Promise<Done<Draft>> => {
        const draft = there(await by.draft(draftIn(req)))
        const saving = savingOf(draft, written, await baseOf(by, subjectInPath(base, req), written))
        return by.save(actorOf(req), draft.id, revision, saving)
      }
      await once(req, res, services, { carry, tell, show })
    }
  const discard: RequestHandler = async (req, res) => {
    nothingIn(req)
    const revision = revisionIn(req)
    const carry = (by: Life) => by.discard(actorOf(req), draftIn(req), revision)
    await once(req, res, services, { carry, tell, show })
  }
  const checks: RequestHandler = async (req, res) => {
    checked(parametersOf(req, []))
    const { id, content } = there(await life.draft(draftIn(req)))
    const made = there(await life.checks(id))
    const passed = made.every((one) => one.passed)
    res.set('Cache-Control', 'no-store').json({ passed, checks: made.map((one) => toldCheck(one, content)) })
  }
  const accept: RequestHandler = async (req, res) => {
    const [revision, names] = [revisionIn(req), namesIn(req)]
    const carry = (by: Life) => by.acceptExamples(actorOf(req), draftIn(req), revision, names)
    const told = async (db: Reader, { draft, changed, left }: AcceptedExamples) => {
      const body = { draft: await shown(db, draft), changed, left: left.map((one) => toldProblem(one)) }
      return given(200, body, { ETag: tagOf(draft) })
    }
    await once(req, res, services, { carry, tell: told, show })
  }
  return { list, open, read, save, discard, checks, accept }
}

/** The address is right; what is to be begun from is not there. */
function orNoVersion<T>(is: Done<T>): Done<T> {
  if (is.done || is.not.why !== 'not-found') return is
  return { done: false, not: { why: 'wrong-input', problems: [NO_VERSION] } }
}

const NO_VERSION = {
  code: 'UNKNOWN_VERSION',
  message: 'there is no such version to begin from',
  help: 'look at …/versions for those that there are',
  pointer: '/version'
}

function savingOf(draft: Draft, { parts, saving }: Written, base: string | undefined): Saving {
  const isContent = Object.keys(parts).length > 0
  return {
    ...saving,
    ...(isContent && { content: { ...draft.content, ...parts } }),
    ...(base !== undefined && { base })
  }
}

/** The publication of a version that is named; a name that is none stands for no publication, and is refused as such. */
async function baseOf(life: Life, subject: Subject, { base }: Written): Promise<string | undefined> {
  if (base === undefined) return undefined
  return (await life.publications(subject)).find(({ version }) => version === base)?.id ?? base
}
