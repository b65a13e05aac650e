import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type ListType, readList, readShared } from '../../api/cohorts.ts'
import { giveFile } from '../../changes/download.tsx'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph, WarningText } from '../../components/words.tsx'
import { dutyCsv, measureCsv } from './tables.ts'
import type { DoneCohort } from './use-cohort.ts'

type Props = Readonly<{ cohort: DoneCohort; isMadeUp: boolean }>

/** What can be taken away: first what may be given to others, then what may not. */
export const Downloads = ({ cohort, isMadeUp }: Props) => (
  <>
    <ToShare cohort={cohort} />
    <Inside cohort={cohort} isMadeUp={isMadeUp} />
  </>
)

function ToShare({ cohort: { href, asked } }: Readonly<{ cohort: DoneCohort }>) {
  const shared = () => readShared(href)
  return (
    <section aria-labelledby="to-share">
      <Heading level={3} size="m" id="to-share">
        To be given to others
      </Heading>
      <Paragraph>
        No child is named in these. Counts from 1 to 4 are withheld, and with them those from which they could be worked
        out.
      </Paragraph>
      <ButtonGroup>
        <Take file="measures-to-share.csv" make={async () => csv(measureCsv((await shared()).measures))}>
          Measures, as CSV
        </Take>
        <Take file="duties-to-share.csv" make={async () => csv(dutyCsv((await shared()).measures))}>
          Duties by team, as CSV
        </Take>
        <Take
          file="caseload-to-share.json"
          make={async () => new Blob([JSON.stringify({ asked, ...(await shared()) }, null, 2)], { type: JSON_TYPE })}
        >
          All of it, as JSON
        </Take>
      </ButtonGroup>
    </section>
  )
}

function Inside({ cohort, isMadeUp }: Props) {
  const { measures, against } = cohort.result
  return (
    <section aria-labelledby="inside">
      <Heading level={3} size="m" id="inside">
        For use inside the council only
      </Heading>
      {isMadeUp ? (
        <Paragraph>These children are made up; of real ones, these files would name each by their reference.</Paragraph>
      ) : (
        <WarningText>These have small counts in them, or name children by the reference in the files.</WarningText>
      )}
      <ButtonGroup>
        <Take file="measures.csv" make={async () => csv(measureCsv(measures))}>
          Measures, as CSV
        </Take>
        <Take file="duties.csv" make={async () => csv(dutyCsv(measures))}>
          Duties by team, as CSV
        </Take>
      </ButtonGroup>
      {LISTS.filter(({ list }) => list !== 'changes' || against !== undefined).map(({ list, file, says }) => (
        <div key={list}>
          <p className="govuk-body govuk-!-margin-bottom-2">{says}</p>
          <ButtonGroup>
            <TakeList cohort={cohort} list={list} file={file} type="csv" about={says}>
              CSV
            </TakeList>
            <TakeList cohort={cohort} list={list} file={file} type="ndjson" about={says}>
              Lines of JSON
            </TakeList>
          </ButtonGroup>
        </div>
      ))}
    </section>
  )
}

const LISTS = [
  { list: 'worklist', file: 'worklist', says: 'Worklist: what is overdue, or falls due in the next 10 working days' },
  { list: 'lines?which=late', file: 'late', says: 'What is late or was late, with the reason' },
  { list: 'lines?which=all', file: 'all-duties', says: 'Every duty of every child' },
  { list: 'faults', file: 'faults', says: 'Every fault of the data, with file, line and column' },
  { list: 'changes', file: 'changes', says: 'What would change for which child by the second procedure' }
] as const

const JSON_TYPE = 'application/json;charset=utf-8'
const csv = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' })

type TakeProps = Readonly<{ children: ReactNode; file: string; make: () => Promise<Blob>; about?: string }>

function Take({ children, file, make, about }: TakeProps) {
  const { mutate, isPending, error } = useMutation({ mutationFn: async () => giveFile(file, await make()), gcTime: 0 })
  return (
    <>
      <Button
        look="secondary"
        disabled={isPending}
        onClick={() => mutate()}
        {...(about !== undefined && { about: `: ${about}` })}
      >
        {children}
      </Button>
      <Trouble error={error} />
    </>
  )
}

type TakeListProps = Omit<TakeProps, 'make'> & Readonly<{ cohort: DoneCohort; list: string; type: ListType }>

/** A list child by child, which the server makes again from the files. */
export const TakeList = ({ cohort, list, type, file, ...rest }: TakeListProps) => (
  <Take file={`${file}.${type}`} make={() => readList(cohort.href, list, type)} {...rest} />
)
