import type { IRouter, Request, RequestHandler } from 'express'
import { checked, parametersOf } from '../asked.ts'
import { givesJson, place } from '../negotiate.ts'
import { actorOf, callerOf, may } from '../people/caller.ts'
import { subjectOf } from '../people/come.ts'
import { isRole } from '../people/grants.ts'
import { everybody, type Giving, give, isKnown, takeBack } from '../people/persons.ts'
import { isGrantName } from '../people/subjects.ts'
import { append } from '../record/append.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'

/** Who has come here, and which roles they have been given beside those that their sign-in names. */
export function people(router: IRouter, services: Services): void {
  place(router, '/v1/people', { get: [givesJson, list(services)] })
  place(router, '/v1/people/:id/grants/:role/:subject', { put: [grant(services)], delete: [revoke(services)] })
}

const list =
  ({ database }: Services): RequestHandler =>
  async (req, res) => {
    checked(parametersOf(req, []))
    res.set('Cache-Control', 'no-store').json({ people: await everybody(database.db) })
  }

const grant =
  ({ database }: Services): RequestHandler =>
  async (req, res) => {
    const [giving, at] = [givingIn(req), database.now()]
    if (!(await isKnown(database.db, giving.person))) throw new Refused('not-found')
    await database.transaction(async (tx) => {
      if (await give(tx, giving, at)) await append(tx, { act: 'role-granted', ...told(giving) }, at)
    })
    res.set('Cache-Control', 'no-store').status(204).end()
  }

const revoke =
  ({ database }: Services): RequestHandler =>
  async (req, res) => {
    const [giving, at] = [givingIn(req), database.now()]
    const wasThere = await database.transaction(async (tx) => {
      if (!(await takeBack(tx, giving))) return false
      await append(tx, { act: 'role-revoked', ...told(giving) }, at)
      return true
    })
    if (!wasThere) throw new Refused('not-found')
    res.set('Cache-Control', 'no-store').status(204).end()
  }

const told = ({ person, grant: { role, subject }, by }: Giving) => ({
  by,
  subject: subjectOf(person),
  more: { role, over: subject }
})

/** What is asked for, by an administrator of that subject, for somebody else: nobody gives themselves anything. */
function givingIn(req: Request): Giving {
  const [person, role, subject] = [req.params['id'], req.params['role'], req.params['subject']].map(String)
  if (person === undefined || role === undefined || subject === undefined) throw new Refused('not-found')
  if (!isRole(role) || !isGrantName(subject)) throw new Refused('not-found')
  const by = actorOf(req)
  if (by.id === person) throw notAllowed('your own roles are for another administrator')
  if (!may(callerOf(req), 'manage-people', subject)) throw notAllowed('you are not an administrator of this subject')
  return { person, grant: { role, subject }, by }
}

const notAllowed = (message: string): Refused => new Refused('not-allowed', [{ code: 'NOT_ALLOWED', message }])
