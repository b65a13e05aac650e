import type { Problem, Result } from '../../engine/index.ts'
import type { Folder } from './files.ts'

/** Where what goes wrong is gathered while the whole folder is read to its end. */
export type Reading = Readonly<{ folder: Folder; problems: Problem[] }>

export const told = (code: string, message: string, file: string): Problem => ({ code, message, file })

/** What a file says, read; or nothing, with what is wrong with it noted under its name. */
export function readOne<T>(
  { folder, problems }: Reading,
  file: string,
  read: (text: string) => Result<T>
): Readonly<{ text: string; value: T }> | undefined {
  const text = folder.read(file)
  const result = text.ok ? read(text.value) : text
  if (text.ok && result.ok) return { text: text.value, value: result.value }
  if (!result.ok) problems.push(...result.problems.map((problem) => ({ ...problem, file })))
  return undefined
}
