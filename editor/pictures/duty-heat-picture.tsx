import { useState } from 'react'
import type { Basis, Duty, DutyFigure, Measures } from '../../engine/cohort/model.ts'
import { QuietButton } from '../components/button.tsx'
import { Empty } from '../components/loading.tsx'
import { Table } from '../components/table.tsx'
import { VisuallyHidden } from '../components/words.tsx'
import { BAND_WORDS, BANDS_SAY, bandOf, type HeatOrder, heatOf } from './duty-heat.ts'
import { countWords, dutyName, dutyWords, groupWords, rateWords } from './figure-words.ts'
import { PictureWithTable } from './picture-with-table.tsx'

type Props = Readonly<{ measures: Measures; basis: Basis; order: HeatOrder }>

const TITLE = 'How each duty is kept, by team'
const FIRST = 15

/** Duties down, teams across; each cell has its figure and its word as well as its colour. */
export function DutyHeat({ measures, basis, order }: Props) {
  const { rows, silent } = heatOf(measures, basis, order)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  if (rows.length === 0) return <Empty>{measures.shared ? NONE_SHARED : NONE}</Empty>
  return (
    <>
      <PictureWithTable
        title={TITLE}
        says={saysOf(rows.length, silent)}
        picture={<HeatTable rows={shown} groups={measures.groups} />}
        legend={<p className="govuk-body-s dc-picture__legend">{BANDS_SAY}</p>}
        table={<FigureTable rows={shown} groups={measures.groups} />}
      />
      {rows.length > FIRST && (
        <p className="govuk-body dc-no-print">
          <QuietButton onClick={() => setWhole(!isWhole)}>
            {isWhole ? `Show the first ${FIRST} duties only` : `Show all ${rows.length} duties`}
          </QuietButton>
        </p>
      )}
    </>
  )
}

const NONE = 'There is no duty of which it can be told whether it was done on time.'
const NONE_SHARED =
  'There is nothing here to be given away. Reviews are counted in the first measure, and of other duties nothing can be told.'

const saysOf = (told: number, silent: number): string =>
  `${told} ${told === 1 ? 'duty' : 'duties'} of which something can be told. Of ${silent} more, nothing was due or nothing can be told: the files do not say whether they were done.`

type Rows = Readonly<{ rows: readonly Duty[]; groups: Measures['groups'] }>

const HeatTable = ({ rows, groups }: Rows) => (
  <table className="dc-heat">
    <caption className="govuk-visually-hidden">{TITLE}: on time, as a share of those of which it can be told</caption>
    <thead>
      <tr>
        <th scope="col">Duty</th>
        <th scope="col">All</th>
        {groups.length > 1 && groups.map((group) => <GroupHead key={group ?? ''} group={group} />)}
      </tr>
    </thead>
    <tbody>
      {rows.map((duty) => (
        <tr key={duty.rule}>
          <th scope="row">
            <span className="dc-heat__provision">{duty.provision}</span> {dutyName(duty)}
          </th>
          <Cell figure={duty.total} />
          {groups.length > 1 && duty.groups.map((figure) => <Cell key={figure.group ?? ''} figure={figure} />)}
        </tr>
      ))}
    </tbody>
  </table>
)

const GroupHead = ({ group }: Readonly<{ group: string | null }>) => <th scope="col">{groupWords(group)}</th>

function Cell({ figure }: Readonly<{ figure: DutyFigure }>) {
  const band = bandOf(figure)
  return (
    <td className={`dc-heat__cell dc-heat__cell--${band}`}>
      {band === 'none' || band === 'withheld' ? (
        <span className="dc-heat__word">{BAND_WORDS[band]}</span>
      ) : (
        <>
          <span className="dc-heat__figure">{rateWords(figure.rate)}</span>{' '}
          <span className="dc-heat__word">{BAND_WORDS[band]}</span>
          <VisuallyHidden>, {dutyWords(figure)}</VisuallyHidden>
        </>
      )}
    </td>
  )
}

const FigureTable = ({ rows, groups }: Rows) => (
  <Table
    caption="On time, of those of which it can be told"
    captionHidden
    rows={rows}
    rowKey={({ rule }) => rule}
    firstIsHeader
    small
    columns={[
      { head: 'Duty', cell: (duty) => `${duty.provision} ${dutyName(duty)}`, by: ({ order }) => order },
      { head: 'All', numeric: true, cell: ({ total }) => dutyWords(total) },
      { head: 'Cannot be told', numeric: true, cell: ({ total }) => countWords(total.cannotTell) },
      ...(groups.length > 1 ? groups : []).map((group, place) => ({
        head: groupWords(group),
        numeric: true,
        cell: (duty: Duty) => figureAt(duty, place)
      }))
    ]}
  />
)

const figureAt = ({ groups }: Duty, place: number): string => {
  const figure = groups[place]
  return figure === undefined ? '' : dutyWords(figure)
}
