import { useState } from 'react'
import { Prose } from './prose.tsx'
import { type OpenApi, resolved, type Schema, typeWords } from './openapi.ts'

type Props = Readonly<{ schema: Schema; api: OpenApi; label: string }>

/** The fields of an object, each with what it holds; those that hold more can be opened. */
export function Shape({ schema, api, label }: Props) {
  const { properties, required = [], description } = listed(schema, api)
  if (properties === undefined)
    return (
      <p className="govuk-body-s">
        {typeWords(schema, api)}. {description}
      </p>
    )
  return (
    <dl className="dc-shape" aria-label={label}>
      {Object.entries(properties).map(([name, field]) => (
        <Field key={name} name={name} field={field} api={api} isNeeded={required.includes(name)} />
      ))}
    </dl>
  )
}

/** What the items of a list are, or what a thing itself is. */
function listed(schema: Schema, api: OpenApi): Schema {
  const found = resolved(schema, api)
  return found.items === undefined ? found : { ...resolved(found.items, api) }
}

type FieldProps = Readonly<{ name: string; field: Schema; api: OpenApi; isNeeded: boolean }>

function Field({ name, field, api, isNeeded }: FieldProps) {
  const [isOpen, setOpen] = useState(false)
  const hasMore = listed(field, api).properties !== undefined
  return (
    <div className="dc-shape__field">
      <dt>
        <code>{name}</code> <span className="dc-shape__type">{typeWords(field, api)}</span>
        {isNeeded && <strong className="dc-shape__needed"> needed</strong>}
      </dt>
      <dd>
        <Prose text={resolved(field, api).description ?? ''} />
        {hasMore && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              What is in it<span className="govuk-visually-hidden">: {name}</span>
            </summary>
            {isOpen && <Shape schema={field} api={api} label={`Fields of ${name}`} />}
          </details>
        )}
      </dd>
    </div>
  )
}
