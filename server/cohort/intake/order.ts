/** In which orders a file's rows stand by their keys. */
export type Orders = { codeUnit: boolean; numeric: boolean }

/** How keys are compared: as text by code units, or as whole numbers. */
export type KeyOrder = (a: string, b: string) => number

export const byCodeUnit: KeyOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
export const byNumber: KeyOrder = (a, b) => Number(a) - Number(b)

/** Numbers without leading noughts, so that no two keys are one number. */
const NUMBER = /^(?:0|[1-9]\d{0,14})$/

/** Notes that one key comes after another. */
export function noteOrder(orders: Orders, before: string | undefined, key: string): void {
  if (orders.numeric && !(NUMBER.test(key) && (before === undefined || byNumber(before, key) <= 0)))
    orders.numeric = false
  if (orders.codeUnit && before !== undefined && before > key) orders.codeUnit = false
}

/** The one order in which all of some files stand, if there is one. */
export function orderOf(files: readonly Orders[]): KeyOrder | undefined {
  if (files.every(({ codeUnit }) => codeUnit)) return byCodeUnit
  return files.every(({ numeric }) => numeric) ? byNumber : undefined
}
