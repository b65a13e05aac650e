import type { WrittenCondition, WrittenRuleset } from '../../../../engine/read/written.ts'
import type { WordKind } from './asked.ts'

/** Names by the room that they are looked up in: facts, milestones and anchors share one. */
export type Room = 'days' | 'events' | 'roles' | 'items'

export const roomOf = (kind: WordKind): Room =>
  kind === 'events' || kind === 'roles' || kind === 'items' ? kind : 'days'

const ROOMS: Readonly<Record<string, Room>> = {
  events: 'events',
  act: 'events',
  role: 'roles',
  who: 'roles',
  with: 'roles',
  item: 'items',
  fact: 'days',
  met: 'days',
  milestone: 'days',
  of: 'days',
  before: 'days',
  by: 'days',
  from: 'days',
  until: 'days',
  on: 'days',
  latest: 'days'
}

/** Which words a provision names, by room and name; those of the named conditions that it uses as well. */
export function wordsNamedIn(provision: unknown, conditions: WrittenRuleset['conditions']): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const look = (value: unknown, field: string): void => {
    if (typeof value === 'string') return note(value, field)
    if (Array.isArray(value)) return value.forEach((item) => look(item, field))
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) look(inner, key === 'any' && field === 'met' ? 'met' : key)
  }
  const note = (name: string, field: string): void => {
    const room = ROOMS[field]
    if (room !== undefined) found.add(`${room} ${name}`)
    const condition: WrittenCondition | undefined = field === 'condition' ? conditions?.[name] : undefined
    if (condition === undefined || seen.has(name)) return
    seen.add(name)
    look(condition, 'when')
  }
  look(provision, '')
  return found
}
