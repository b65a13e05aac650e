import { useState } from 'react'

/** The same object for as long as it says the same, so that what hangs on it is not drawn anew with every letter. */
export function useStable<T>(value: T): T {
  const [kept, keep] = useState(value)
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept
  keep(value)
  return value
}
