import { useEffect, useRef } from 'react'

export type SummaryError = Readonly<{ text: string; href?: string }>

type Props = Readonly<{ errors: readonly SummaryError[]; title?: string; description?: string; takesFocus?: boolean }>

/** Everything that is wrong, at the head of the page; it takes the focus when it appears. */
export function ErrorSummary({ errors, title = 'There is a problem', description, takesFocus = true }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description !== undefined && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href }) => (
                <li key={`${href ?? ''} ${text}`}>{href === undefined ? text : <ToField href={href} text={text} />}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

/** Leads to the field itself, and puts the focus there. */
const ToField = ({ href, text }: Required<SummaryError>) => (
  <a
    href={href}
    onClick={(event) => {
      const field = document.getElementById(href.slice(1))
      if (field === null) return
      event.preventDefault()
      field.scrollIntoView({ block: 'center' })
      field.focus()
    }}
  >
    {text}
  </a>
)
