import type { CohortUnit } from '../../../engine/returns/unit.ts'
import { Broken } from './given.ts'
import type { KeyedRow, Rows } from './keyed.ts'
import type { KeyOrder } from './order.ts'
import { unitOf } from './sources.ts'

/** Where one source has been read to: in which of its rows that have been read and not taken. */
type Source = { readonly rows: AsyncIterator<readonly KeyedRow[]>; read: readonly KeyedRow[]; at: number }

const headOf = ({ read, at }: Source): KeyedRow | undefined => read[at]

/** Rows that stand in one order in each of several sources, put together child by child: one child at a time is in memory. */
export async function* merged(sources: readonly Rows[], order: KeyOrder): AsyncGenerator<CohortUnit> {
  const open = sources.map((rows): Source => ({ rows: rows[Symbol.asyncIterator](), read: [], at: 0 }))
  try {
    for (const source of open) await readOn(source, order)
    for (;;) {
      const key = least(open, order)
      if (key === undefined) return
      const unit = unitOf(key, await take(open, key, order))
      if (unit !== undefined) yield unit
    }
  } finally {
    for (const { rows } of open) await rows.return?.()
  }
}

function least(open: readonly Source[], order: KeyOrder): string | undefined {
  let key: string | undefined
  for (const source of open) {
    const head = headOf(source)
    if (head !== undefined && (key === undefined || order(head.key, key) < 0)) key = head.key
  }
  return key
}

async function take(open: readonly Source[], key: string, order: KeyOrder): Promise<readonly KeyedRow[]> {
  const mine: KeyedRow[] = []
  for (const source of open) {
    for (let head = headOf(source); head?.key === key; head = headOf(source)) {
      mine.push(head)
      source.at++
      if (headOf(source) === undefined) await readOn(source, order, head)
      else inOrder(head, headOf(source), order)
    }
  }
  return mine
}

/** Reads until there is a row, or to the end. */
async function readOn(source: Source, order: KeyOrder, before?: KeyedRow): Promise<void> {
  for (;;) {
    const { done, value } = await source.rows.next()
    source.read = done === true ? [] : value
    source.at = 0
    if (done === true || source.read.length > 0) break
  }
  inOrder(before, headOf(source), order)
}

/** The order was looked at before; a file that has changed since is refused. */
function inOrder(before: KeyedRow | undefined, after: KeyedRow | undefined, order: KeyOrder): void {
  if (before !== undefined && after !== undefined && order(before.key, after.key) > 0)
    throw new Broken('FILE_CHANGED', after.row?.place.line ?? 1, 'a file changed while it was read')
}
