import type { Data, Edit } from '../../engine/index.ts'

/** Plain data that may be written to. */
export type Loose = Record<string, unknown>
export type LooseProvision = Loose & { id: string; section: string; rules?: Loose[]; readings?: Loose[] }
export type LooseRuleset = Loose & { provisions: LooseProvision[] }

const setIn = (holder: Loose, [first = '', ...rest]: readonly (string | number)[], value: unknown): void => {
  if (rest.length === 0) holder[first] = value
  else setIn((holder[first] ??= {}) as Loose, rest, value)
}

const unsetIn = (holder: Loose, [first = '', ...rest]: readonly (string | number)[]): void => {
  if (rest.length > 0) return unsetIn(holder[first] as Loose, rest)
  if (Array.isArray(holder)) holder.splice(Number(first), 1)
  else delete holder[first]
}

function holderOf(data: LooseRuleset, edit: Extract<Edit, { do: 'set' | 'unset' }>): Loose {
  const { at } = edit
  if (at.in === 'head') return data
  const [id, name] = at.in === 'provision' ? [at.id] : at.in === 'rule' ? at.key.split('/') : []
  const provision = data.provisions.find((one) => one.id === id) as LooseProvision
  return name === undefined ? provision : (provision.rules?.find((rule) => rule['name'] === name) as Loose)
}

/** The edits that the properties try, made the plain way: by writing into the data. Whatever they need is there. */
export function modelled(before: Data, edit: Edit): Data {
  const data = structuredClone(before) as LooseRuleset
  const { provisions } = data
  const at = (id: string): number => provisions.findIndex((one) => one.id === id)
  if (edit.do === 'set') setIn(holderOf(data, edit), edit.field, structuredClone(edit.value))
  if (edit.do === 'unset') unsetIn(holderOf(data, edit), edit.field)
  if (edit.do === 'setInForce') Object.assign(data, { version: edit.day, inForce: { from: edit.day } })
  if (edit.do === 'addProvision')
    provisions.splice(at(edit.after ?? '') + 1, 0, structuredClone(edit.provision) as unknown as LooseProvision)
  if (edit.do === 'moveProvision') {
    const [moved] = provisions.splice(at(edit.provision), 1)
    provisions.splice(at(edit.after ?? '') + 1, 0, moved as LooseProvision)
  }
  if (edit.do === 'putWord') data[edit.section] = { ...(data[edit.section] as Loose), [edit.name]: edit.word }
  if (edit.do === 'putCondition') data['conditions'] = { ...(data['conditions'] as Loose), [edit.name]: edit.condition }
  if (edit.do === 'addReading') {
    const owner = provisions[at(edit.provision ?? '')] as LooseProvision
    owner.readings = [...(owner.readings ?? []), edit.reading]
  }
  return data as unknown as Data
}
