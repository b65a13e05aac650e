import { useParams } from 'react-router'
import { Empty, Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { ReadingLine } from '../../engine/questions/readings.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { ProcedureHead } from '../procedure/head.tsx'
import { ReadingCard } from './reading-card.tsx'

/** Every place where the text can be read in two ways, and how it is read here. */
export function ReadingsScreen() {
  const { id = '' } = useParams()
  const { day } = useAsAt()
  const place = { ruleset: id, asAt: day }
  const { data: overview } = useWorkshop('overview', place)
  const { data, error, isPending } = useWorkshop('readings', place)
  useTitle(overview === undefined ? 'Readings' : `Readings: ${overview.title}`)
  return (
    <>
      <ProcedureHead about={overview ?? { id, title: 'Procedure' }} page="Readings" />
      <Paragraph>
        A text that was written for people leaves doubts that a date cannot have. Each doubt is named here, with the way
        it is taken until somebody confirms it, and the other way. An answer can be asked for under either.
      </Paragraph>
      <Trouble error={error} />
      {isPending && <Loading />}
      {data?.length === 0 && <Empty>No doubt has been noted in this text.</Empty>}
      {data !== undefined && (
        <Cards title="About the whole text" ruleset={id} all={data.filter((one) => one.wholeText)} />
      )}
      {data !== undefined && (
        <Cards title="About one provision" ruleset={id} all={data.filter((one) => !one.wholeText)} />
      )}
    </>
  )
}

type Props = Readonly<{ title: string; ruleset: string; all: readonly ReadingLine[] }>

function Cards({ title, ruleset, all }: Props) {
  const carried = useCarried()
  if (all.length === 0) return null
  return (
    <section>
      <Heading level={2}>
        {title} ({all.length})
      </Heading>
      {all.map((one) => (
        <ReadingCard
          key={one.key}
          reading={one}
          about={
            <ul className="govuk-list dc-bare">
              {one.provisions.map(({ id, title: name }) => (
                <li key={id}>
                  <PageLink to={carried(`/procedures/${ruleset}/provisions/${id}`)}>
                    {id} {name}
                  </PageLink>
                </li>
              ))}
            </ul>
          }
        />
      ))}
    </section>
  )
}
