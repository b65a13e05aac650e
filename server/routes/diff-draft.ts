import type { RequestHandler } from 'express'
import { checked, parametersOf } from '../asked.ts'
import { declared } from '../life/content.ts'
import type { Content, Draft, Publication } from '../life/life.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import { sendGiven, valueOf } from '../study/answer.ts'
import { aroundOf } from '../study/around.ts'
import type { Job } from '../study/job.ts'
import { behaviourIn } from './asked-version.ts'
import { jobOf } from './diff-texts.ts'

/** What a draft changes in what it began from. */
export const draftDiff =
  (services: Services): RequestHandler =>
  async (req, res) => {
    const asked = parametersOf(req, ['behaviour'])
    const behaviour = behaviourIn(asked)
    checked(asked)
    const draft = await services.life.draft(String(req.params['draft']))
    if (draft === undefined) throw new Refused('not-found')
    const base = await baseOf(draft, services)
    const before = (await services.life.content(base.digest)) as Content
    const job = jobFor(draft, base, before, behaviour, services)
    sendGiven(res, valueOf(await services.study.run(job)), {
      draft: { revision: draft.revision, digest: draft.digest }
    })
  }

/** What it began from, or else the newest of what it would take the place of. */
async function baseOf({ subject, base }: Draft, { life }: Services): Promise<Publication> {
  const all = await life.publications(subject)
  const found = all.find(({ id }) => id === base) ?? all.findLast(({ withdrawn }) => withdrawn === undefined)
  if (found === undefined) throw new Refused('not-found', [NOTHING])
  return found
}

const NOTHING = {
  code: 'NOTHING_BEFORE',
  message: 'this draft began from nothing that was published, so that there is nothing to hold it against'
}

function jobFor(draft: Draft, base: Publication, before: Content, behaviour: boolean, { library }: Services): Job {
  const { subject, content } = draft
  const store = library.at()
  if (subject.kind !== 'ruleset') return jobOf(subject.kind, store, before.text, content.text)
  const version = declared(subject, content).version ?? ''
  const [one, other] = [
    { version: base.version, text: before.text },
    { version, text: content.text }
  ]
  return { do: 'diff', around: aroundOf(store), before: one, after: other, behaviour }
}
