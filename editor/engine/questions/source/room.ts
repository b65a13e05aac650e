import { type Data, fieldOf, isMap, mapOf } from '../../../../engine/edit/data.ts'
import { treeOf } from '../../../../engine/edit/tree.ts'
import type { Vocabulary } from '../../../../engine/model/vocabulary.ts'
import type { Library } from '../../library.ts'
import type { Desk } from '../desk/asked.ts'
import { groundOf, keptBeside } from '../desk/ground.ts'
import type { Room } from './names.ts'

const NOTHING: Data = mapOf([])

/** The data of a text as far as it can be read. */
export function dataOf(text: string): Data {
  const tree = treeOf(text)
  return tree.ok ? tree.value.data : NOTHING
}

/** The words that a text can use, its own among them, and the rules that it can name. */
export async function roomFor(desk: Desk, library: Library): Promise<Room> {
  const ground = await groundOf(desk, library)
  return keptBeside(`room ${ground.digest} ${desk.text}`, async () => {
    const data = dataOf(desk.text)
    const law = (ground.newestLaw?.provisions ?? []).flatMap(({ id, title, rules }) => [
      { key: id, title },
      ...(rules.length > 1 ? rules.map(({ key }) => ({ key, title })) : [])
    ])
    return { data, vocabulary: withOwn(ground.context.vocabulary, data), law }
  })
}

const SECTIONS = ['facts', 'events', 'milestones', 'roles', 'items'] as const

/** The shared words, and those that the text adds. What it says of them is looked at elsewhere. */
function withOwn(shared: Vocabulary, data: Data): Vocabulary {
  const added = SECTIONS.map((section) => {
    const own = fieldOf(data, section)
    const words = isMap(own) ? Object.entries(own).filter(([, word]) => isMap(word)) : []
    const mine = words.map(([name, word]) => [name, { ...(word as object), name }] as const)
    return [section, new Map<string, unknown>([...shared[section], ...mine])]
  })
  return { ...shared, ...(Object.fromEntries(added) as Partial<Vocabulary>) }
}
