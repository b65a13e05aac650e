import type { Problem } from '../../../engine/problem.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'

/** What is wrong with a case, all of it, each with its place. */
export const ProblemsOfCase = ({ problems }: Readonly<{ problems: readonly Problem[] }>) => (
  <ErrorSummary
    title="This case cannot be read"
    errors={problems.map(({ message, help, pointer }) => ({
      text: [placeWords(pointer), message, help === undefined ? '' : ` (${help})`].join('')
    }))}
  />
)

/** /reviews/0/completed as reviews, 1, completed. */
const placeWords = (pointer: string | undefined): string => {
  const parts = (pointer ?? '').split('/').filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.map((part) => (/^\d+$/.test(part) ? Number(part) + 1 : part)).join(', ')}: `
}
