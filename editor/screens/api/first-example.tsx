import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { may, useMe } from '../../api/who.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useSettings } from '../../layout/council.ts'
import { Command } from '../../sentences/command.tsx'

/** A made-up child: with nothing but these days, the next review can be told. */
const QUESTION = {
  ruleset: 'york',
  asOf: '2026-05-10',
  view: 'summary',
  case: { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews'] }
} as const

/** A question and its answer, as this server gives it now, before anything is explained. */
export function FirstExample() {
  const mayAsk = useMayAsk()
  const { data, error, isPending } = useQuery({
    queryKey: ['first-example'],
    enabled: mayAsk === true,
    staleTime: Infinity,
    queryFn: async () => (await ask<object>('/v1/assessments', { method: 'POST', body: QUESTION })).value
  })
  return (
    <section aria-labelledby="first-example">
      <Heading level={2} id="first-example">
        A first question
      </Heading>
      <Paragraph>When is this child’s next review due, and what is late? Nothing of the case is kept.</Paragraph>
      <Command label="The question as a command" text={curlOf()} />
      {mayAsk === false ? (
        <Paragraph>The answer is for those who may ask about cases, which you may not.</Paragraph>
      ) : (
        <Paragraph>The answer{data === undefined ? '' : ', in its first parts'}:</Paragraph>
      )}
      <Trouble error={error} />
      {isPending && mayAsk !== false && <Loading what="Asking" />}
      {data !== undefined && <Command label="The answer" text={JSON.stringify(inShort(data), null, 2)} />}
    </section>
  )
}

/** A server for one machine answers whoever asks; nothing while it is not known who that is. */
function useMayAsk(): boolean | undefined {
  const { data: me } = useMe()
  const { signIn } = useSettings()
  if (me === undefined) return undefined
  return me === null ? signIn !== 'oidc' : may(me, 'assess', QUESTION.ruleset)
}

/** One line for each part of the question. */
function curlOf(): string {
  const parts = Object.entries(QUESTION).map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`)
  return [
    `curl ${window.location.origin}/v1/assessments \\`,
    `  --header 'Content-Type: application/json' \\`,
    `  --data '{\n${parts.join(',\n')}\n  }'`
  ].join('\n')
}

const SHOWN = ['asOf', 'summary', 'nextReview'] as const

/** What most programs look at first. */
const inShort = (answer: object): object =>
  Object.fromEntries(
    SHOWN.flatMap((name) => (name in answer ? [[name, (answer as Record<string, unknown>)[name]]] : []))
  )
