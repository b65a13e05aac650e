import type { Path } from '../../../../engine/edit/data.ts'
import type { Vocabulary } from '../../../../engine/model/vocabulary.ts'
import type { Answering } from '../../answer.ts'
import { cursorIn } from './cursor.ts'
import { namesAt, type Room } from './names.ts'
import { descriptionOf, placeIn } from './place.ts'
import { roomFor } from './room.ts'

/** What the word under the pointer means: the schema's words for a field, the vocabulary's for a name. */
export const told: Answering<'told'> = async (asked, library) => {
  const { text, offset } = asked
  const at = wordAt(text, offset)
  if (at === undefined) return null
  const room = await roomFor(asked, library)
  const cursor = cursorIn(text, at.start + 1)
  const word = text.slice(at.start, at.end)
  const lines = cursor.at === 'key' ? linesOfField([...cursor.path, word]) : linesOfName(word, cursor.path, room)
  return lines.length === 0 ? null : { at, lines }
}

/** The letters around a place that make up a name. */
function wordAt(text: string, offset: number): Readonly<{ start: number; end: number }> | undefined {
  const isName = (at: number): boolean => /[A-Za-z0-9./_-]/.test(text[at] ?? '')
  let [start, end] = [offset, offset]
  while (start > 0 && isName(start - 1)) start--
  while (end < text.length && isName(end)) end++
  return start === end ? undefined : { start, end }
}

const linesOfField = (path: Path): readonly string[] => {
  const said = descriptionOf(placeIn(path))
  return said === undefined ? [] : [said]
}

function linesOfName(word: string, path: Path, room: Room): readonly string[] {
  const found = namesAt(room, path).find(({ text }) => text === word)
  const known = knownBy(word, room.vocabulary)
  const field = descriptionOf(placeIn(path))
  return [
    ...(found?.label === undefined ? [] : [found.label]),
    ...(found?.about === undefined || found.about === '' ? [] : [found.about]),
    ...(found !== undefined && known !== undefined ? [`Known by: ${known}`] : []),
    ...(field === undefined ? [] : [field])
  ]
}

function knownBy(word: string, { facts, events, milestones, roles }: Vocabulary): string | undefined {
  const by = (facts.get(word) ?? milestones.get(word) ?? events.get(word))?.knownBy
  return by === undefined ? undefined : (roles.get(by)?.label ?? by)
}
