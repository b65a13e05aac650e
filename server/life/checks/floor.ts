import { checkFloor as checkProcedure } from '../../../engine/floor/check.ts'
import type { CheckFloor } from './findings.ts'

/** Every timescale whose last day lies after the law's on some day that the calendar knows, in the version and its law as they would be published. */
export const checkFloor: CheckFloor = (store, id, version) => {
  const procedure = store.procedure(id, { version })
  if ('unknown' in procedure) return []
  const later = checkProcedure(procedure).findings.filter((finding) => 'laterThanLaw' in finding)
  return later.map(({ rule, says }) => ({ rule: rule.rule, says }))
}
