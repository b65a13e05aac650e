import { andThen, good, type Result } from '../../engine/problem.ts'
import { readJson } from '../../engine/read/json.ts'
import { readText } from '../../engine/read/text.ts'

/** What stands in a text, and whether it was JSON. */
export type Text = Readonly<{ data: unknown; json: boolean }>

/** JSON by its first character, else YAML. */
export const textOf = (text: string): Result<Text> =>
  /^\s*[{[]/.test(text)
    ? andThen(readJson(text), (data) => good({ data, json: true }))
    : andThen(readText(text), ({ data }) => good({ data, json: false }))
