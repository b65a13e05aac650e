/** Where in a text something stands: offsets into it, end not included. */
export type Span = Readonly<{ start: number; end: number }>

/**
 * Something wrong with what was given, as data. `code` is for programs and never changes its meaning; `message` is one sentence for the
 * person who wrote the input, in lower case with their own words in backticks; `help` says what to do; `pointer` is a JSON pointer.
 */
export type Problem = Readonly<{
  code: string
  message: string
  help?: string
  pointer?: string
  at?: Span
  file?: string
}>

export type NonEmpty<T> = readonly [T, ...T[]]

/** What a reader gives: the thing, or everything that is wrong with it. */
export type Result<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; problems: NonEmpty<Problem> }>

export const good = <T>(value: T): Result<T> => ({ ok: true, value })

export const bad = (problems: NonEmpty<Problem>): Result<never> => ({ ok: false, problems })

export const isNonEmpty = <T>(list: readonly T[]): list is NonEmpty<T> => list.length > 0

/** The value if nothing is wrong, else all the problems. */
export const goodUnless = <T>(problems: readonly Problem[], value: () => T): Result<T> =>
  isNonEmpty(problems) ? bad(problems) : good(value())

export const andThen = <T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> =>
  result.ok ? next(result.value) : result
