import { goodUnless, type Result } from '../../engine/index.ts'
import { shapeProblems } from '../../engine/read/shape.ts'
import type { Receipt } from './receipt.ts'

/** Data as a receipt, or everything that is wrong with its shape. What it says is another matter. */
export const readReceipt = (data: unknown): Result<Receipt> =>
  goodUnless(shapeProblems('receipt', data, { sayable: () => false }), () => data as Receipt)
