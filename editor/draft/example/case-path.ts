/** The way to something in a case. */
export type CasePath = readonly (string | number)[]

type Loose = Readonly<Record<string, unknown>>
const isMap = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

export function valueAt(value: unknown, path: CasePath): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(value)) return valueAt((value as readonly unknown[])[Number(step)], rest)
  return isMap(value) ? valueAt(value[String(step)], rest) : undefined
}

/** With another value there; lists and maps on the way are made. */
export function withValue(value: unknown, path: CasePath, inner: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return inner
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : []
    return Object.assign([...list], { [step]: withValue(list[step], rest, inner) })
  }
  const map = isMap(value) ? value : {}
  return { ...map, [step]: withValue(map[step], rest, inner) }
}

/** Without what is there, and without the maps and lists that are empty then. */
export function withoutValue(value: unknown, path: CasePath): unknown {
  const [step, ...rest] = path
  if (step === undefined) return undefined
  if (Array.isArray(value)) {
    const inner = withoutValue(value[Number(step)], rest)
    // What stands behind keeps its place: a thing that nothing is said of any more stays, unless it was itself taken out.
    const kept = rest.length > 0 ? value.with(Number(step), inner ?? {}) : value.toSpliced(Number(step), 1)
    return kept.length === 0 ? undefined : kept
  }
  if (!isMap(value)) return value
  const { [String(step)]: own, ...others } = value
  const inner = withoutValue(own, rest)
  const left = inner === undefined ? others : { ...value, [String(step)]: inner }
  return Object.keys(left).length === 0 ? undefined : left
}
