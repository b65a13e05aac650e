import type { Told } from '../../check/told.ts'
import { QuietButton } from '../../components/button.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Heading } from '../../components/words.tsx'
import { answerWords } from './answer-words.ts'

/** What has been told beside the first questions; each can be taken back. */
export function ToldSoFar({ told, onForget }: Readonly<{ told: readonly Told[]; onForget: (key: string) => void }>) {
  if (told.length === 0) return null
  return (
    <section>
      <Heading level={3}>What you have told so far</Heading>
      <SummaryList
        rows={told.map((one) => ({
          key: capital([one.fact.label, one.fact.about].filter((part) => part !== undefined).join(', for ')),
          value: answerWords(one),
          actions: (
            <QuietButton onClick={() => onForget(one.fact.key)} about={one.fact.label}>
              Take back
            </QuietButton>
          )
        }))}
      />
    </section>
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
