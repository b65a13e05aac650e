import { useEffect, useState } from 'react'

/** A text once it has not changed for a moment: what takes time is not asked at every letter. */
export function useSettled(text: string, after = 250): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const id = window.setTimeout(() => setSettled(text), after)
    return () => window.clearTimeout(id)
  }, [text, after])
  return settled
}
