import type { IRouter, RequestHandler } from 'express'
import { checked, fieldsOf, needed } from '../asked.ts'
import { jsonIn, takesJson } from '../body.ts'
import { givesJson, place } from '../negotiate.ts'
import { demandOver } from '../people/guard.ts'
import { readReceipt } from '../receipts/read.ts'
import type { Receipt } from '../receipts/receipt.ts'
import { verifyReceipt } from '../receipts/verify.ts'
import type { Services } from '../services.ts'

/** Whether an answer, given again, is the one that a receipt was given for. Nothing of the case is kept. */
export function receipts(router: IRouter, services: Services): void {
  place(router, '/v1/receipts/verification', { post: [givesJson, ...takesJson, verify(services)] })
}

const verify =
  ({ library }: Services): RequestHandler =>
  async (req, res) => {
    const asked = fieldsOf(jsonIn(req), ['receipt', 'case'])
    const receipt = needed(asked, 'receipt', asked.given.has('receipt') ? receiptIn() : undefined)
    needed(asked, 'case', asked.given.get('case'))
    checked(asked)
    const { ruleset, knownAt } = receipt as Receipt
    demandOver(req, 'assess', ruleset.id)
    const given = await verifyReceipt(library.at(knownAt), receipt as Receipt, asked.given.get('case'))
    res.set('Cache-Control', 'no-store').json(given)

    function receiptIn(): Receipt | undefined {
      const read = readReceipt(asked.given.get('receipt'))
      if (read.ok) return read.value
      asked.problems.push(...read.problems.map((one) => ({ ...one, pointer: `/receipt${one.pointer ?? ''}` })))
      return undefined
    }
  }
