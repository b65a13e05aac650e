import { Details } from '../../components/details.tsx'
import { Heading } from '../../components/words.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Command } from '../../sentences/command.tsx'
import { type Content, type OpenApi, type Parameter, typeWords } from './openapi.ts'
import { Prose } from './prose.tsx'
import { curlOf, type Route } from './routes.ts'
import { Shape } from './shape.tsx'

type Props = Readonly<{ route: Route; api: OpenApi }>

const COLOURS = { get: 'blue', post: 'green', put: 'orange', delete: 'red' } as const

export const Method = ({ method }: Readonly<{ method: string }>) => (
  <Tag colour={COLOURS[method as keyof typeof COLOURS]}>{method.toUpperCase()}</Tag>
)

/** One route: what it wants, what it answers, and a line that calls it. */
export const OperationDetails = ({ route, api }: Props) => {
  const { operation } = route
  const { parameters = [], requestBody, responses, description } = operation
  return (
    <>
      {description !== undefined && (
        <p className="govuk-body">
          <Prose text={description} />
        </p>
      )}
      <Command
        label={`Call ${route.method.toUpperCase()} ${route.path}`}
        text={curlOf(route, window.location.origin)}
      />
      {parameters.length > 0 && <Parameters parameters={parameters} api={api} />}
      {requestBody !== undefined && <Body title="What is sent" content={requestBody.content} api={api} />}
      <Answers responses={responses} api={api} />
    </>
  )
}

const PLACES = { path: 'in the address', query: 'after the ?', header: 'as a header', cookie: 'as a cookie' } as const

const Parameters = ({ parameters, api }: Readonly<{ parameters: readonly Parameter[]; api: OpenApi }>) => (
  <Table
    caption="Parameters"
    rows={parameters}
    rowKey={(one) => `${one.in} ${one.name}`}
    firstIsHeader
    columns={[
      { head: 'Name', cell: ({ name }) => <code>{name}</code> },
      { head: 'Where', cell: (one) => `${PLACES[one.in]}${one.required === true ? ', needed' : ''}` },
      {
        head: 'What it is',
        cell: ({ description, schema }) => (
          <>
            <Prose text={description ?? ''} />{' '}
            {schema !== undefined && <span className="dc-shape__type">{typeWords(schema, api)}</span>}
          </>
        )
      }
    ]}
  />
)

const Body = ({ title, content, api }: Readonly<{ title: string; content: Content; api: OpenApi }>) => (
  <>
    <Heading level={4}>{title}</Heading>
    {Object.entries(content).map(([kind, { schema, examples = {} }]) => (
      <div key={kind}>
        <p className="govuk-body-s">
          As <code>{kind}</code>
        </p>
        {schema !== undefined && <Shape schema={schema} api={api} label={`${title}: fields`} />}
        {Object.entries(examples).map(([name, { summary = name, value }]) => (
          <Details key={name} summary={`Example: ${summary}`}>
            <Command
              label={`Example: ${summary}`}
              text={typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
            />
          </Details>
        ))}
      </div>
    ))}
  </>
)

function Answers({ responses, api }: Readonly<{ responses: Route['operation']['responses']; api: OpenApi }>) {
  const rows = Object.entries(responses)
  const [, good] = rows.find(([status, { content }]) => status.startsWith('2') && content !== undefined) ?? []
  return (
    <>
      <Table
        caption="What it answers"
        rows={rows}
        rowKey={([status]) => status}
        firstIsHeader
        columns={[
          { head: 'Status', cell: ([status]) => status },
          { head: 'When', cell: ([, { description }]) => description },
          { head: 'As', cell: ([, { content }]) => Object.keys(content ?? {}).join(', ') || 'nothing' }
        ]}
      />
      {good?.content !== undefined && <Body title="A good answer" content={good.content} api={api} />}
    </>
  )
}
