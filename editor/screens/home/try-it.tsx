import { useMutation } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, Paragraph } from '../../components/words.tsx'
import { Command } from '../../sentences/command.tsx'

/** A made-up child, on a day on which the council's own limit and the law's differ. */
const QUESTION = {
  ruleset: 'york',
  asOf: '2026-05-10',
  view: 'summary',
  case: { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews'] }
}

type Said = Readonly<{ nextReview: Readonly<{ says: string }> | null }>

/** A question that can be answered at once, on the page and by curl. */
export function TryIt() {
  const asked = useMutation({ mutationFn: () => ask<Said>('/v1/assessments', { method: 'POST', body: QUESTION }) })
  const says = asked.data?.value.nextReview?.says
  return (
    <section aria-labelledby="try">
      <Heading level={2} id="try">
        Try it
      </Heading>
      <Paragraph>
        A child came into the care of York on 12 January 2026 and had a first review on 9 February. It is 10 May. When
        was the second review due? York’s procedure gives 91 days from the first one; the law gives three months.
      </Paragraph>
      <Button onClick={() => asked.mutate()} disabled={asked.isPending}>
        Answer this
      </Button>
      <Trouble error={asked.error} />
      <div role="status">{says !== undefined && <InsetText>{says}</InsetText>}</div>
      <Paragraph>The same from a command line:</Paragraph>
      <Command label="The question as a command" text={curlOf(QUESTION)} />
    </section>
  )
}

/** The question as the tutorial has it: one line for each part of it. */
function curlOf({ ruleset, asOf, view, case: sent }: typeof QUESTION): string {
  const parts = { ruleset, asOf, view, case: sent }
  const lines = Object.entries(parts).map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`)
  return [
    `curl ${window.location.origin}/v1/assessments \\`,
    `  --header 'Content-Type: application/json' \\`,
    `  --data '{\n${lines.join(',\n')}\n  }'`
  ].join('\n')
}
