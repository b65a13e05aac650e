import type { IRouter, RequestHandler } from 'express'
import { type Asked, checked, fieldsOf, needed, parametersOf, quoted, textIn } from '../asked.ts'
import { jsonIn, takesJson } from '../body.ts'
import { givesJson, place } from '../negotiate.ts'
import { actorOf, type Caller, callerOf, may } from '../people/caller.ts'
import { type ApiKey, everyKey, keyById, makeKey, revokeKey, type Wanted } from '../people/keys.ts'
import { after, DAY } from '../people/moments.ts'
import { SCOPES, type Scope } from '../people/permissions.ts'
import { isGrantName } from '../people/subjects.ts'
import { append } from '../record/append.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'

/** Keys for programs, by an administrator of everything that a key is for. */
export function keys(router: IRouter, services: Services): void {
  place(router, '/v1/keys', { get: [givesJson, list(services)], post: [givesJson, ...takesJson, make(services)] })
  place(router, '/v1/keys/:id', { delete: [revoke(services)] })
}

const isOver = (caller: Caller, subjects: readonly string[]): boolean =>
  subjects.every((subject) => may(caller, 'manage-keys', subject))

const list =
  ({ database }: Services): RequestHandler =>
  async (req, res) => {
    checked(parametersOf(req, []))
    const found = await everyKey(database.db)
    const own = found.filter(({ subjects }) => isOver(callerOf(req), subjects))
    res.set('Cache-Control', 'no-store').json({ keys: own.map(shown) })
  }

const shown = ({ id, label, scopes, subjects, madeBy, madeAt, expiresAt, revokedAt, lastUsedAt }: ApiKey): object => ({
  id,
  label,
  scopes,
  subjects,
  madeBy,
  madeAt,
  expiresAt,
  revokedAt,
  lastUsedAt
})

/** The one answer that has a key in it. It is not kept to be given again: whoever loses it makes another and revokes this one. */
function make({ database }: Services): RequestHandler {
  return async (req, res) => {
    const [wanted, by, at] = [wantedIn(jsonIn(req), database.now()), actorOf(req), database.now()]
    if (!isOver(callerOf(req), wanted.subjects)) throw notTheirs()
    const made = await database.transaction(async (tx) => {
      const key = await makeKey(tx, wanted, by.id, at)
      const more = { label: wanted.label, scopes: wanted.scopes.join(' '), subjects: wanted.subjects.join(' ') }
      await append(tx, { act: 'key-made', by, subject: `key/${key.id}`, more }, at)
      return key
    })
    const key = { ...wanted, id: made.id, madeBy: by.id, madeAt: at, revokedAt: null, lastUsedAt: null }
    res.set({ 'Cache-Control': 'no-store', Location: `/v1/keys/${made.id}` })
    res.status(201).json({ key: made.text, ...shown(key) })
  }
}

const notTheirs = (): Refused =>
  new Refused('not-allowed', [
    { code: 'NOT_ALLOWED', message: 'you are not an administrator of all that this key is for', pointer: '/subjects' }
  ])

const revoke =
  ({ database }: Services): RequestHandler =>
  async (req, res) => {
    const [by, at] = [actorOf(req), database.now()]
    const key = await keyById(database.db, String(req.params['id']))
    if (key === undefined) throw new Refused('not-found')
    if (!isOver(callerOf(req), key.subjects)) throw notTheirs()
    await database.transaction(async (tx) => {
      const isNew = await revokeKey(tx, key.id, at)
      if (isNew) await append(tx, { act: 'key-revoked', by, subject: `key/${key.id}` }, at)
    })
    res.set('Cache-Control', 'no-store').status(204).end()
  }

/** The longest that a key can hold, in days. */
const LONGEST = 366

/** No room for anything but what a program is called. */
const LABEL = /^[A-Za-z0-9][A-Za-z0-9 ._()-]{0,59}$/

function wantedIn(body: unknown, now: string): Wanted {
  const asked = fieldsOf(body, ['label', 'scopes', 'subjects', 'expires'])
  const label = needed(asked, 'label', labelIn(asked))
  const scopes = needed(asked, 'scopes', listIn(asked, 'scopes', isScope, `there can be ${quoted(SCOPES)}`)) ?? []
  const subjects = needed(asked, 'subjects', listIn(asked, 'subjects', isGrantName, SUBJECTS)) ?? []
  const expires = needed(asked, 'expires', expiryIn(asked, now))
  checked(asked)
  return { label: label ?? '', scopes: scopes as readonly Scope[], subjects, expiresAt: `${expires}T00:00:00.000Z` }
}

const SUBJECTS = 'there can be names of rulesets, `vocabulary`, `calendar:…`, or `*` for everything'

const isScope = (text: string): boolean => (SCOPES as readonly string[]).includes(text)

function labelIn(asked: Asked): string | undefined {
  const label = textIn(asked, 'label')
  if (label === undefined || LABEL.test(label)) return label
  const message = '`label` is to be up to 60 letters, figures, spaces and `._()-`'
  asked.problems.push({ code: 'WRONG_TEXT', message, pointer: '/label' })
  return undefined
}

/** A list with something in it, each of which can be there. */
function listIn(
  { given, problems }: Asked,
  name: string,
  isRight: (text: string) => boolean,
  help: string
): readonly string[] | undefined {
  const value = given.get(name)
  if (value === undefined) return undefined
  const isList = Array.isArray(value) && value.length > 0 && value.length <= 100
  if (isList && value.every((one): one is string => typeof one === 'string' && isRight(one))) return [...new Set(value)]
  problems.push({
    code: 'NOT_ALLOWED',
    message: `\`${name}\` has what it cannot have, or nothing`,
    help,
    pointer: `/${name}`
  })
  return undefined
}

function expiryIn(asked: Asked, now: string): string | undefined {
  const day = textIn(asked, 'expires')
  const isDay = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  if (day === undefined || (isDay && day > now.slice(0, 10) && day <= after(now, LONGEST * DAY).slice(0, 10)))
    return day
  const message = 'The day on which the key ends has to be after today, and within twelve months'
  asked.problems.push({ code: 'NOT_ALLOWED', message, pointer: '/expires' })
  return undefined
}
