import type { IRouter, Request, RequestHandler } from 'express'
import { approvedIn, nothingIn, publishedIn, whyIn } from '../asked-draft.ts'
import { takesJson, takesJsonIfAny } from '../body.ts'
import { given, once } from '../idempotency.ts'
import { revisionIn } from '../if-match.ts'
import type { Reader } from '../life/drafts.ts'
import type { Done, Draft, Life, Publication } from '../life/life.ts'
import { givesJson, place } from '../negotiate.ts'
import type { Actor } from '../people/actor.ts'
import { actorOf } from '../people/caller.ts'
import type { Services } from '../services.ts'
import { addressOf, BASES } from '../told/address.ts'
import { tellsPublication } from '../told/published.ts'
import { draftIn, tellsDrafts } from './drafts.ts'

/** What becomes of a draft: put before somebody, sent back, approved, published. */
export function decisions(router: IRouter, services: Services): void {
  const own = makeDecisions(services)
  for (const base of BASES) {
    const at = (what: string): string => `${base}/drafts/:draft/${what}`
    place(router, at('submission'), { post: [givesJson, ...takesJsonIfAny, own.submit] })
    place(router, at('return'), { post: [givesJson, ...takesJson, own.sendBack] })
    place(router, at('approval'), { post: [givesJson, ...takesJson, own.approve] })
    place(router, at('publication'), { post: [givesJson, ...takesJsonIfAny, own.publish] })
    place(router, at('urgent-publication'), { post: [givesJson, ...takesJson, own.publishUrgently] })
  }
}

/** A command on the draft of an address, by who asks, as of the revision that they name. */
type Command<T> = (life: Life, by: Actor, draft: string, revision: number) => Promise<Done<T>>

function makeDecisions(services: Services) {
  const { show, tell } = tellsDrafts(services)
  const shown = tellsPublication(services)
  const told = async (db: Reader, publication: Publication) => {
    const { subject, version } = publication
    const address = `${addressOf(subject)}/versions/${encodeURIComponent(version)}`
    return given(201, await shown(db, publication), { Location: address })
  }
  const decides =
    (asked: (req: Request) => Command<Draft>): RequestHandler =>
    async (req, res) => {
      const carry = carried(req, asked(req))
      await once(req, res, services, { carry, tell, show })
    }
  const publishes =
    (asked: (req: Request) => Command<Publication>): RequestHandler =>
    async (req, res) => {
      const carry = carried(req, asked(req))
      await once(req, res, services, { carry, tell: told, show })
    }
  return {
    submit: decides((req) => {
      nothingIn(req)
      return (life, ...on) => life.submit(...on)
    }),
    sendBack: decides((req) => {
      const why = whyIn(req)
      return (life, ...on) => life.sendBack(...on, why)
    }),
    approve: decides((req) => {
      const { digest, inForceFrom } = approvedIn(req)
      return (life, ...on) => life.approve(...on, digest, inForceFrom)
    }),
    publish: publishes((req) => {
      const inForceFrom = publishedIn(req)
      return (life, ...on) => life.publish(...on, inForceFrom)
    }),
    publishUrgently: publishes((req) => {
      const why = whyIn(req)
      return (life, ...on) => life.publishUrgently(...on, why)
    })
  }
}

function carried<T>(req: Request, command: Command<T>): (life: Life) => Promise<Done<T>> {
  const revision = revisionIn(req)
  return (life) => command(life, actorOf(req), draftIn(req), revision)
}
