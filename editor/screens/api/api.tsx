import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { Empty, Loading } from '../../components/loading.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading, OutLink, PageLink, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { FirstExample } from './first-example.tsx'
import { ApiNavigation } from './navigation.tsx'
import { type OpenApi, useOpenApi } from './openapi.ts'
import { Method, OperationDetails } from './operation.tsx'
import { found, groupsOf, type Route, type RouteGroup } from './routes.ts'

/** The description of the service, for whoever writes a program that asks it. */
export function ApiScreen() {
  useTitle('API')
  const { data, error, isPending } = useOpenApi()
  return (
    <>
      <ApiNavigation />
      <Heading level={1}>API</Heading>
      <Paragraph lead>Everything on these pages, and everything that they do, is to be had by a program.</Paragraph>
      <BulletList>
        <li>
          The same as a file for tools: <OutLink href="/openapi.json">OpenAPI 3.1</OutLink>
        </li>
        <li>
          A program shows a key: <code>Authorization: Bearer …</code>. An administrator{' '}
          <PageLink to="/api/keys">makes keys</PageLink>.
        </li>
        <li>
          Days are <code>YYYY-MM-DD</code>; what goes wrong comes as <code>application/problem+json</code>, with the
          place of each fault.
        </li>
      </BulletList>
      <FirstExample />
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Routes api={data} />}
    </>
  )
}

function Routes({ api }: Readonly<{ api: OpenApi }>) {
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('q') ?? ''
  const groups = found(groupsOf(api), wanted)
  const write = (text: string): void =>
    setSearch(
      (now) => {
        if (text === '') now.delete('q')
        else now.set('q', text)
        return now
      },
      { replace: true }
    )
  const count = groups.reduce((sum, { routes }) => sum + routes.length, 0)
  return (
    <>
      <TextInput
        id="find-route"
        label="Find a route"
        labelSize="s"
        type="search"
        width={20}
        value={wanted}
        onChange={write}
      />
      <p className="govuk-body" role="status">
        {count === 1 ? 'One route' : `${count} routes`}
      </p>
      {groups.length === 0 && <Empty>No route has all of these words.</Empty>}
      {groups.map((group) => (
        <Group key={group.id} group={group} api={api} />
      ))}
    </>
  )
}

const Group = ({ group: { id, title, about, routes }, api }: Readonly<{ group: RouteGroup; api: OpenApi }>) => (
  <section aria-labelledby={`routes-${id}`}>
    <Heading level={2} id={`routes-${id}`}>
      {title}
    </Heading>
    <Paragraph>{about}</Paragraph>
    {routes.map((route) => (
      <OneRoute key={route.id} route={route} api={api} />
    ))}
  </section>
)

/** A route, closed until it is asked for: by a click, or by an address that names it. */
function OneRoute({ route, api }: Readonly<{ route: Route; api: OpenApi }>) {
  const { hash } = useLocation()
  const isNamed = hash === `#${route.id}`
  const [isOpen, setOpen] = useState(isNamed)
  useEffect(() => {
    if (!isNamed) return
    setOpen(true)
    document.getElementById(route.id)?.scrollIntoView()
  }, [isNamed, route.id])
  return (
    <details className="dc-route" id={route.id} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Method method={route.method} /> <code>{route.path}</code> <span>{route.operation.summary}</span>
      </summary>
      {isOpen && (
        <div className="dc-route__inside">
          <h3 className="govuk-visually-hidden">
            {route.method.toUpperCase()} {route.path}
          </h3>
          <OperationDetails route={route} api={api} />
        </div>
      )}
    </details>
  )
}
