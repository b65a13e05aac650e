import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { LinkButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Select } from '../../components/select.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Runs } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { AcceptAll } from './example-acts.tsx'
import { ExampleGrid } from './example/example-grid.tsx'
import { ExampleList } from './example/example-list.tsx'
import { speaksOf } from './examples-here.tsx'

/** Cases with the answers that must come out, run with every change. */
export function DraftExamplesScreen() {
  const { desk } = useDraft()
  useTitle('Worked examples')
  const { answer, isBehind } = useAsked('runs', desk)
  return (
    <>
      <Heading level={1}>Worked examples</Heading>
      <Paragraph>
        Each is a made-up case with the answers that must come out. They run with every change. Where an answer is
        otherwise because you meant it to be, take the new answer over, once you have looked at both.
      </Paragraph>
      {answer === undefined ? (
        <Loading what="Running the worked examples" />
      ) : (
        <Grid answer={answer} isBehind={isBehind} />
      )}
    </>
  )
}

const PER_PAGE = 25

function Grid({ answer, isBehind }: Readonly<{ answer: Runs; isBehind: boolean }>) {
  const { board, mayEdit, at } = useDraft()
  const [search, setSearch] = useSearchParams()
  const [told, setTold] = useState('')
  const provision = search.get('provision') ?? ''
  const page = Number(search.get('page') ?? '1')
  const otherwise = answer.runs.filter(({ outcome }) => outcome !== 'as-expected')
  const onlyOtherwise = search.get('show') === 'otherwise'
  const set = (name: string, value: string): void =>
    setSearch(
      (now) => {
        if (value === '') now.delete(name)
        else now.set(name, value)
        if (name !== 'page') now.delete('page')
        return now
      },
      { replace: true }
    )
  const found = useMemo(
    () =>
      answer.runs.filter(
        (run) => (provision === '' || speaksOf(run, provision)) && (!onlyOtherwise || run.outcome !== 'as-expected')
      ),
    [answer, provision, onlyOtherwise]
  )
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return (
    <>
      <p className="govuk-body" role="status" data-behind={isBehind}>
        <strong>
          {otherwise.length === 0
            ? `All ${answer.runs.length} worked examples come out as they say.`
            : `${otherwise.length} of ${answer.runs.length} worked examples come out otherwise.`}
        </strong>{' '}
        {told}
      </p>
      {answer.problems.length > 0 && (
        <NotificationBanner>{`The examples cannot be read: ${answer.problems[0]?.message ?? ''}`}</NotificationBanner>
      )}
      {mayEdit && otherwise.length > 0 && <AcceptAll runs={otherwise} told={setTold} />}
      <div className="dc-draft-search">
        <Select
          id="of-provision"
          label="Those that speak of"
          value={provision}
          choices={[
            { value: '', text: 'every provision' },
            ...(board?.provisions ?? []).map(({ id, title }) => ({
              value: id,
              text: `${id} ${title} (${answer.spoken[id] ?? 0})`
            }))
          ]}
          onChange={(id) => set('provision', id)}
        />
        <Select
          id="which"
          label="Show"
          value={onlyOtherwise ? 'otherwise' : ''}
          choices={[
            { value: '', text: 'all' },
            { value: 'otherwise', text: 'those that come out otherwise' }
          ]}
          onChange={(which) => set('show', which)}
        />
      </div>
      {mayEdit && (
        <LinkButton
          look="secondary"
          to={at(`/examples/new${provision === '' ? '' : `?provision=${encodeURIComponent(provision)}`}`)}
        >
          Add an example
        </LinkButton>
      )}
      <Tabs
        title="Worked examples"
        tabs={[
          { id: 'list', label: 'In words', panel: <ExampleList runs={shown} count={found.length} told={setTold} /> },
          {
            id: 'grid',
            label: 'As a grid',
            panel: <ExampleGrid runs={shown} provision={provision} told={setTold} />
          }
        ]}
      />
      <Pagination page={page} pages={Math.ceil(found.length / PER_PAGE)} to={(next) => set('page', String(next))} />
      <Coverage answer={answer} />
    </>
  )
}

/** Which provisions no example speaks of. */
function Coverage({ answer }: Readonly<{ answer: Runs }>) {
  const { board, at } = useDraft()
  const decided = (board?.provisions ?? []).filter(({ rules }) => rules.some(({ kind }) => kind !== 'guidance'))
  const without = decided.filter(({ id }) => answer.spoken[id] === undefined)
  return (
    <section>
      <Heading level={2}>Which provisions have an example</Heading>
      <Paragraph>
        {decided.length - without.length} of {decided.length} provisions that facts can decide have at least one.
      </Paragraph>
      {without.length > 0 && (
        <Details summary={`The ${without.length} without one`}>
          <ul className="govuk-list">
            {without.map(({ id, title }) => (
              <li key={id}>
                <PageLink to={at(`/provisions/${encodeURIComponent(id)}`)}>
                  {id} {title}
                </PageLink>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}
