import type { AssessmentDocument } from '../../../engine/model/assessment.ts'
import type { SentCase } from '../../../engine/read/case-shape.ts'
import { shownDays } from '../../check/due-days.ts'
import { giveFile } from '../../changes/download.tsx'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import type { Place } from '../../engine/protocol.ts'
import { calendarFile, type DayEntry } from '../../ics/calendar.ts'
import { Command } from '../../sentences/command.tsx'
import { fullDayWords } from '../../sentences/days.ts'
import type { Scheduled } from './use-schedule.ts'

type Props = Readonly<{
  place: Place
  asOf: string
  sent: SentCase
  document: AssessmentDocument
  scheduled: Scheduled
}>

/** The answer to take along: as a calendar, on paper, or as the same question to the server. */
export function TakeAway({ place, asOf, sent, document, scheduled: { found } }: Props) {
  const { due, around } = shownDays(document, found?.document)
  const days = [...due, ...around]
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
          Calendar file of {counted(days.length, 'day')}
        </Button>
        <Button look="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </ButtonGroup>
      <p className="govuk-body-s">{inFile(due, around, found?.document.meetingDay)}</p>
      {place.draft === undefined && (
        <Details summary="The same from the server, as a curl command">
          <Paragraph>
            Whoever runs this command sends the case to the server, which answers and forgets it. This page does not.
          </Paragraph>
          <Command label="The question as a command" text={curlOf(place, { asOf, case: sent })} />
        </Details>
      )}
    </section>
  )
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** Which days go into the file, so that nobody has to open it to know. */
function inFile(due: readonly DayEntry[], around: readonly DayEntry[], meetingDay: string | undefined): string {
  const parts = [
    ...(due.length > 0 ? [`${counted(due.length, 'last day')} of what is late or due`] : []),
    ...(around.length > 0 && meetingDay !== undefined
      ? [`${counted(around.length, 'day')} around a review on ${fullDayWords(meetingDay)}, that day itself among them`]
      : [])
  ]
  return parts.length === 0
    ? 'No day is known yet that could go into a calendar.'
    : `In the calendar file: ${parts.join('; ')}.`
}

const curlOf = ({ ruleset, version }: Place, asked: object): string =>
  [
    `curl ${window.location.origin}/v1/assessments \\`,
    `  --header 'Content-Type: application/json' \\`,
    // A quotation mark of the shell's own kind would end the text.
    `  --data '${JSON.stringify({ ruleset, ...(version !== undefined && { version }), ...asked }, null, 2).replaceAll("'", "'\\''")}'`
  ].join('\n')

const save = (days: readonly DayEntry[]): void =>
  giveFile('due-days.ics', new Blob([calendarFile(days, new Date().toISOString())], { type: 'text/calendar' }))
