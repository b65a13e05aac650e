import { useState } from 'react'
import { Button } from '../../components/button.tsx'

const STEP = 50

/** The beginning of a long list, and more of it for whoever asks. */
export function useMore<T>(all: readonly T[]) {
  const [most, setMost] = useState(STEP)
  const shown = all.slice(0, most)
  const left = all.length - shown.length
  const more =
    left <= 0 ? null : (
      <Button look="secondary" onClick={() => setMost(most + STEP)}>
        Show {Math.min(STEP, left)} more of {left.toLocaleString('en-GB')}
      </Button>
    )
  return { shown, more }
}
