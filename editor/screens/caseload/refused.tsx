import { Refusal } from '../../api/client.ts'
import { ErrorSummary, type SummaryError } from '../../components/error-summary.tsx'
import { InsetText, PageLink } from '../../components/words.tsx'
import { sentence } from './fault-words.ts'
import { commandOf, isDraft, type Wish } from './wish.ts'

const TOO_MUCH = 413
const NOT_SIGNED_IN = [401, 403]

/** Which field a problem is about, by where the server found it. */
const FIELDS: Readonly<Record<string, string>> = {
  '/files': '#files',
  '/by': '#by',
  '/ruleset': '#procedure',
  '/version': '#procedure',
  '/against': '#against',
  '/draft': '#against',
  '/asOf': '#as-of-day',
  '/from': '#year',
  '/to': '#year'
}

/** Why there is no answer, and what to do. */
export function Refused({ error, wish }: Readonly<{ error: unknown; wish: Wish }>) {
  if (error === undefined || error === null) return null
  const problem = error instanceof Refusal ? error.problem : undefined
  const isTooMuch = problem?.status === TOO_MUCH || problem?.errors?.some(({ code }) => code === 'TOO_MANY_CHILDREN')
  return (
    <>
      <ErrorSummary title={problem?.title ?? 'Something went wrong on this page'} errors={errorsOf(error, wish)} />
      {isTooMuch === true && (
        <InsetText>
          <p className="govuk-body">
            A caseload of any size can be asked about on a machine of your own. The same question, with the folder in
            which the files are in place of FOLDER
            {isDraft(wish.procedure) &&
              ', and a published procedure in place of RULESET, since a draft is only known here'}
            :
          </p>
          <pre className="dc-code">
            <code>{commandOf(wish)}</code>
          </pre>
        </InsetText>
      )}
      {problem !== undefined && NOT_SIGNED_IN.includes(problem.status) && (
        <InsetText>
          <PageLink to="/sign-in?return=%2Fcaseload">Sign in</PageLink> as somebody who may ask about many children at
          once.
        </InsetText>
      )}
    </>
  )
}

/** A draft stands in one of two fields. */
export const errorsOf = (error: unknown, { procedure }: Pick<Wish, 'procedure'>): readonly SummaryError[] =>
  (error instanceof Refusal ? (error.problem.errors ?? []) : []).map(({ message, help, pointer = '' }) => {
    const text = [message, help].flatMap((part) => (part === undefined ? [] : sentence(part))).join(' ')
    const href = pointer === '/draft' && isDraft(procedure) ? '#procedure' : FIELDS[pointer]
    return href === undefined ? { text } : { text, href }
  })
