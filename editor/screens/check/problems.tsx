import type { Problem } from '../../../engine/problem.ts'
import type { Asking } from '../../check/asked.ts'
import { placesIn, spotWords } from '../../check/json-places.ts'
import { problemSpot } from '../../check/problem-spot.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'

type Props = Readonly<{ problems: readonly Problem[]; sent: Asking['sent'] }>

/** What is wrong with a case, all of it, each with its place. */
export const ProblemsOfCase = ({ problems, sent }: Props) => (
  <ErrorSummary
    title="This case cannot be read"
    errors={problems.map((problem) => ({
      text: [whereWords(problem, sent), problem.message, problem.help === undefined ? '' : ` (${problem.help})`].join(
        ''
      ),
      ...(sent.kind === 'json' && { href: '#json' })
    }))}
  />
)

function whereWords(problem: Problem, sent: Asking['sent']): string {
  const read = sent.kind === 'json' ? placesIn(sent.text) : undefined
  const spot = sent.kind === 'json' && read?.ok === true ? problemSpot(problem, read.places, sent.at) : undefined
  return [placeWords(problem.pointer), spot && spotWords(spot)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
    .replace(/(.)$/, '$1: ')
}

/** /reviews/0/completed as reviews, 1, completed. */
const placeWords = (pointer: string | undefined): string => {
  const parts = (pointer ?? '').split('/').filter((part) => part !== '')
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) + 1 : part)).join(', ')
}
