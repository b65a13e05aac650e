import type { AssessmentDocument } from '../../../engine/model/assessment.ts'
import type { SentCase } from '../../../engine/read/case-shape.ts'
import { dueDays } from '../../check/due-days.ts'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { calendarFile } from '../../ics/calendar.ts'
import { Command } from '../../sentences/command.tsx'

type Props = Readonly<{ ruleset: string; asOf: string; sent: SentCase; document: AssessmentDocument }>

/** The answer to take along: as a calendar, on paper, or as the same question to the server. */
export function TakeAway({ ruleset, asOf, sent, document }: Props) {
  const days = dueDays(document)
  const { versions } = document.ruleset
  return (
    <section aria-labelledby="take-away">
      <Heading level={3} size="m" id="take-away">
        To take along
      </Heading>
      <Paragraph>
        Answered by {document.ruleset.title}, version {versions.join(' and ')}
        {document.law !== undefined && `, beside the law in version ${document.law.versions.join(' and ')}`}.
      </Paragraph>
      <ButtonGroup>
        <Button look="secondary" onClick={() => save(days)} disabled={days.length === 0}>
          Calendar file of {days.length} due {days.length === 1 ? 'day' : 'days'}
        </Button>
        <Button look="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </ButtonGroup>
      <Details summary="The same from the server, as a curl command">
        <Paragraph>
          Whoever runs this command sends the case to the server, which answers and forgets it. This page does not.
        </Paragraph>
        <Command label="The question as a command" text={curlOf({ ruleset, asOf, case: sent })} />
      </Details>
    </section>
  )
}

const curlOf = (body: object): string =>
  [
    `curl ${window.location.origin}/v1/assessments \\`,
    `  --header 'Content-Type: application/json' \\`,
    // A quotation mark of the shell's own kind would end the text.
    `  --data '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`
  ].join('\n')

function save(days: ReturnType<typeof dueDays>): void {
  const file = new Blob([calendarFile(days, new Date().toISOString())], { type: 'text/calendar' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'due-days.ics'
  link.click()
  URL.revokeObjectURL(link.href)
}
