import { type Data, differences, same } from '../../engine/edit/data.ts'
import type { Edit, ProvisionField, RuleField } from '../../engine/edit/edit.ts'
import {
  BODY_KINDS,
  type BodyKind,
  type WrittenBody,
  type WrittenProvision,
  type WrittenRule
} from '../../engine/read/written.ts'

/** The edits that make one provision say what it is to say, each of as little as can be. */
export function provisionEdits(before: WrittenProvision, after: WrittenProvision): readonly Edit[] {
  const id = before.id
  const names = fieldsIn(before, after).filter((name) => name !== 'id' && name !== 'rules' && name !== 'section')
  const moved: readonly Edit[] =
    before.section === after.section ? [] : [{ do: 'moveProvision', provision: id, section: after.section }]
  const own = before.rules === undefined && after.rules === undefined ? bodyEdits(id, before, after) : []
  const plain = names.filter((name) => !isBody(name)).flatMap((name) => fieldEdit(id, name, before, after))
  return [...plain, ...own, ...rulesEdits(id, before, after), ...moved]
}

/** Which field was changed, as a name: letters typed in one field are one thing to whoever takes them back, another field is another. */
export const fieldChanged = (before: WrittenProvision, after: WrittenProvision): string =>
  differences(before as unknown as Data, after as unknown as Data)
    .map((path) => [before.id, ...path].join('/'))
    .join(' ')

const isBody = (name: string): name is BodyKind => (BODY_KINDS as readonly string[]).includes(name)

const fieldsIn = (...maps: readonly object[]): readonly string[] => [
  ...new Set(maps.flatMap((map) => Object.keys(map)))
]

const valueIn = (map: object, name: string): Data | undefined =>
  (map as Readonly<Record<string, Data | undefined>>)[name]

function fieldEdit(id: string, name: string, before: object, after: object): readonly Edit[] {
  const [was, is] = [valueIn(before, name), valueIn(after, name)]
  if (same(was, is)) return []
  const at = { in: 'provision', id } as const
  const field = [name] as unknown as ProvisionField
  return [is === undefined ? { do: 'unset', at, field } : { do: 'set', at, field, value: is }]
}

const kindOf = (body: WrittenBody): BodyKind | undefined => BODY_KINDS.find((kind) => body[kind] !== undefined)

function bodyEdits(rule: string, before: WrittenBody, after: WrittenBody): readonly Edit[] {
  const [was, is] = [kindOf(before), kindOf(after)]
  if (is === undefined || same(before[is] as Data | undefined, after[is] as Data | undefined)) return []
  if (was !== is) return [{ do: 'setBody', rule, body: { [is]: after[is] } }]
  const at = rule.includes('/') ? ({ in: 'rule', key: rule } as const) : ({ in: 'provision', id: rule } as const)
  return [{ do: 'set', at, field: [is], value: after[is] as unknown as Data } as Edit]
}

/** Rules go by their names. A provision with one rule becomes one with several where another is added. */
function rulesEdits(id: string, before: WrittenProvision, after: WrittenProvision): readonly Edit[] {
  if (before.rules === undefined || after.rules === undefined) return []
  return after.rules.flatMap((rule) => {
    const was = before.rules?.find(({ name }) => name === rule.name)
    return was === undefined ? [] : ruleEdits(`${id}/${rule.name}`, was, rule)
  })
}

function ruleEdits(key: string, before: WrittenRule, after: WrittenRule): readonly Edit[] {
  const stands = (['strength', 'binding'] as const).flatMap((name): readonly Edit[] => {
    const [was, is] = [before[name], after[name]]
    if (was === is) return []
    const at = { in: 'rule', key } as const
    const field = [name] as unknown as RuleField
    return [is === undefined ? { do: 'unset', at, field } : { do: 'set', at, field, value: is }]
  })
  return [...stands, ...bodyEdits(key, before, after)]
}
