import { useParams } from 'react-router'
import { type CalendarText, type Holiday, holidaysOf, useCalendar } from '../../api/calendars.ts'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Table } from '../../components/table.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { today } from '../../sentences/instants.ts'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords, fullDayWords } from '../../sentences/days.ts'
import { LifeDrafts } from '../life/drafts.tsx'
import { CountTool } from './count.tsx'

/** The bank holidays that working days are counted by, and a tool that counts. */
export function CalendarScreen() {
  const { id = '' } = useParams()
  const { data, error, isPending } = useCalendar(id)
  useTitle(data?.title ?? 'Bank holidays')
  return (
    <>
      <Heading level={1}>{data?.title ?? 'Bank holidays'}</Heading>
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Calendar id={id} calendar={data} />}
    </>
  )
}

function Calendar({ id, calendar }: Readonly<{ id: string; calendar: CalendarText }>) {
  const { version, span, source } = calendar
  const years = [...Map.groupBy(holidaysOf(calendar), ({ date }) => date.slice(0, 4))].toReversed()
  const now = today().slice(0, 4)
  return (
    <>
      <Paragraph>
        The version of {dayWords(version)}. It knows every day from {dayWords(span.from)} to {dayWords(span.to)}; a
        count that leaves those days has no answer.
      </Paragraph>
      <p className="govuk-body-s">Source: {source}</p>
      <PrintFoot versions={[{ name: calendar.title, version }]} />
      <CountTool id={id} />
      <LifeDrafts base={{ kind: 'calendar', name: id }} />
      <Heading level={2}>By year</Heading>
      {years.map(([year, holidays]) => (
        <Details key={year} summary={`${year}: ${holidays.length} bank holidays`} open={year === now}>
          <HolidayTable year={year} holidays={holidays} />
        </Details>
      ))}
    </>
  )
}

const HolidayTable = ({ year, holidays }: Readonly<{ year: string; holidays: readonly Holiday[] }>) => (
  <Table
    caption={`Bank holidays in ${year}`}
    captionHidden
    rows={holidays}
    rowKey={({ date }) => date}
    firstIsHeader
    columns={[
      { head: 'Day', cell: ({ date }) => fullDayWords(date) },
      { head: 'Holiday', cell: ({ title, notes }) => (notes ? `${title} (${notes.toLowerCase()})` : title) }
    ]}
  />
)
