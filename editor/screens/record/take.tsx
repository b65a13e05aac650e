import { useMutation } from '@tanstack/react-query'
import { type Chosen, readWhole } from '../../api/record.ts'
import { giveFile } from '../../changes/download.tsx'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'

/** The record to be taken away: as a table, or as the lines that were hashed. */
export function Take({ chosen }: Readonly<{ chosen: Chosen }>) {
  const csv = useMutation({
    mutationFn: async () => giveFile('record.csv', await readWhole(chosen, 'text/csv'))
  })
  const lines = useMutation({
    mutationFn: async () => giveFile('record.ndjson', await readWhole(chosen, 'application/x-ndjson'))
  })
  return (
    <section className="dc-no-print">
      <Heading level={2}>Take it away</Heading>
      <Paragraph>
        All that is chosen above, not only this page. The lines are the entries just as they were hashed, so that they
        can be verified elsewhere.
      </Paragraph>
      <Trouble error={csv.error ?? lines.error} />
      <ButtonGroup>
        <Button look="secondary" onClick={() => csv.mutate()} disabled={csv.isPending}>
          Download as CSV
        </Button>
        <Button look="secondary" onClick={() => lines.mutate()} disabled={lines.isPending}>
          Download as lines of JSON
        </Button>
      </ButtonGroup>
    </section>
  )
}
