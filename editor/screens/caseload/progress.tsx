import type { Cohort, CohortProgress } from '../../api/cohorts.ts'
import { Button } from '../../components/button.tsx'
import { Heading, VisuallyHidden } from '../../components/words.tsx'
import { countWords } from '../../pictures/figure-words.ts'
import { sizeWords } from './files-field.tsx'
import type { Stage } from './use-cohort.ts'
import { MADE_UP } from './use-cohort.ts'
import type { Wish } from './wish.ts'

type Props = Readonly<{ stage: Exclude<Stage, Readonly<{ at: 'start' | 'done' }>>; cancel: () => void }>

/** How far it is, how fast, and how long it will still take. */
export function ProgressOf({ stage, cancel }: Props) {
  const share = stage.at === 'running' ? shareOf(stage.cohort.progress) : undefined
  const says = stage.at === 'running' ? runningWords(stage.cohort) : beforeWords(stage)
  return (
    <section aria-labelledby="under-way">
      <Heading level={2} id="under-way">
        {HEADINGS[stage.at]}
      </Heading>
      <progress
        className="dc-progress"
        aria-label="How far it is"
        max={100}
        {...(share !== undefined && { value: share * 100 })}
      />
      <p className="govuk-body">{says}</p>
      <div role="status">
        <VisuallyHidden>{quarterWords(share)}</VisuallyHidden>
      </div>
      <Button look="secondary" onClick={cancel}>
        Cancel
      </Button>
    </section>
  )
}

const HEADINGS = {
  making: 'Making children up',
  sending: 'Sending the files',
  running: 'Working it out'
} as const

export function shareOf({ children, ofChildren, bytes, ofBytes }: CohortProgress): number | undefined {
  if (ofChildren !== undefined && ofChildren > 0) return Math.min(children / ofChildren, 1)
  return ofBytes !== undefined && ofBytes > 0 ? Math.min(bytes / ofBytes, 1) : undefined
}

function beforeWords({ at, wish }: Readonly<{ at: string; wish: Wish }>): string {
  if (at === 'making') return `${countWords(MADE_UP)} children who do not exist.`
  const size = wish.files.reduce((sum, file) => sum + file.size, 0)
  return `${wish.files.length === 1 ? '1 file' : `${wish.files.length} files`}, ${sizeWords(size)}.`
}

/** 400 of 820 children, 210 a second, about 2 seconds left. */
export function runningWords({ progress }: Pick<Cohort, 'progress'>): string {
  const { children, ofChildren, seconds, secondsLeft } = progress
  if (children === 0) return 'Reading the files, and putting together what belongs to each child.'
  return [
    ofChildren === undefined
      ? `${countWords(children)} children so far`
      : `${countWords(children)} of ${countWords(ofChildren)} children`,
    seconds > 0 && children > 0 ? `${countWords(Math.round(children / seconds))} a second` : '',
    secondsLeft === undefined ? '' : leftWords(secondsLeft)
  ]
    .filter((part) => part !== '')
    .join(', ')
}

const MINUTE = 60

export const leftWords = (seconds: number): string =>
  seconds <= 1
    ? 'nearly done'
    : seconds < MINUTE
      ? `about ${seconds} seconds left`
      : `about ${Math.ceil(seconds / MINUTE)} ${Math.ceil(seconds / MINUTE) === 1 ? 'minute' : 'minutes'} left`

/** Read out four times, not at every step. */
const quarterWords = (share: number | undefined): string =>
  share === undefined ? 'Under way' : share < 0.25 ? 'Begun' : `${Math.floor(share * 4) * 25}% done`
