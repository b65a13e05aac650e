import { Refusal } from '../api/client.ts'
import { ErrorSummary } from './error-summary.tsx'

/** What the server refused and why, for people. */
export function Trouble({ error }: Readonly<{ error: unknown }>) {
  if (error === null || error === undefined) return null
  const problem = error instanceof Refusal ? error.problem : undefined
  const errors = (problem?.errors ?? []).map(({ message, help }) => ({
    text: help === undefined ? capital(message) : `${capital(message)} (${help})`
  }))
  return <ErrorSummary title={problem?.title ?? 'Something went wrong on this page'} errors={errors} />
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
