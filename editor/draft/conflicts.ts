import type { Conflict } from '../../engine/edit/merge.ts'
import type { Edit } from '../../engine/edit/edit.ts'
import type { Data, Path } from '../../engine/edit/data.ts'
import type { WrittenProvision } from '../../engine/read/written.ts'

/** The merged text has mine wherever both changed the same; these edits put theirs there instead. */
export function theirsEdits(
  { provision, field, theirs, mine, base }: Conflict,
  whole?: WrittenProvision
): readonly Edit[] {
  if (provision === undefined) return headEdits(field, theirs)
  if (field === '') return wholeEdits(provision, mine === undefined ? base : mine, theirs, whole)
  const [first, ...rest] = field.split('/')
  if (first === 'rules' && rest[0] !== undefined) return ruleEdits(`${provision}/${rest[0]}`, rest.slice(1), theirs)
  if (first === 'readings' && rest[0] !== undefined)
    return one({ in: 'reading', key: `${provision}/${rest[0]}` }, rest.slice(1), theirs)
  return one({ in: 'provision', id: provision }, [first ?? '', ...rest], theirs)
}

function wholeEdits(
  provision: string,
  mine: Data | undefined,
  theirs: Data | undefined,
  whole: WrittenProvision | undefined
): readonly Edit[] {
  if (theirs === undefined) return [{ do: 'retireProvision', provision }]
  // I took it out, or both made one of that name: theirs takes its place.
  const gone: readonly Edit[] = mine === undefined || whole === undefined ? [] : [{ do: 'retireProvision', provision }]
  return [...gone, { do: 'addProvision', provision: theirs as unknown as WrittenProvision }]
}

function ruleEdits(key: string, field: Path, theirs: Data | undefined): readonly Edit[] {
  if (field.length === 0) return theirs === undefined ? [{ do: 'removeRule', rule: key }] : []
  return one({ in: 'rule', key }, field, theirs)
}

function headEdits(field: string, theirs: Data | undefined): readonly Edit[] {
  const [first = '', name, ...rest] = field.split('/')
  if (first === 'conditions' && name !== undefined) return one({ in: 'condition', name }, rest, theirs)
  return one({ in: 'head' }, name === undefined ? [first] : [first, name, ...rest], theirs)
}

const one = (at: object, field: Path, value: Data | undefined): readonly Edit[] =>
  value === undefined
    ? [{ do: 'unset', at, field } as unknown as Edit]
    : [{ do: 'set', at, field, value } as unknown as Edit]
