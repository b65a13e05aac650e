import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { classNames } from './class-names.ts'

export type Tab = Readonly<{ id: string; label: string; panel: ReactNode }>

type Props = Readonly<{ title: string; tabs: readonly Tab[]; parameter?: string }>

/** Several looks at one thing. Which one is open stands in the address, so that a link leads to it. */
export function Tabs({ title, tabs, parameter = 'view' }: Props) {
  const [search, setSearch] = useSearchParams()
  const list = useRef<HTMLUListElement>(null)
  const prefix = useId()
  const open = tabs.find(({ id }) => id === search.get(parameter)) ?? tabs[0]
  const choose = (id: string): void =>
    setSearch(
      (now) => {
        now.set(parameter, id)
        return now
      },
      { replace: true }
    )
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const place = tabs.findIndex(({ id }) => id === open?.id) + by
    const next = tabs[place]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    choose(next.id)
    list.current?.querySelectorAll<HTMLAnchorElement>('[role=tab]')[place]?.focus()
  }
  return (
    <div className="govuk-tabs" data-module="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      <ul className="govuk-tabs__list" role="tablist" aria-label={title} ref={list}>
        {tabs.map(({ id, label }) => (
          <li
            key={id}
            className={classNames('govuk-tabs__list-item', id === open?.id && 'govuk-tabs__list-item--selected')}
            role="presentation"
          >
            <a
              className="govuk-tabs__tab"
              href={`#${prefix}${id}`}
              id={`${prefix}tab-${id}`}
              role="tab"
              aria-controls={`${prefix}${id}`}
              aria-selected={id === open?.id}
              tabIndex={id === open?.id ? 0 : -1}
              onKeyDown={step}
              onClick={(event) => {
                event.preventDefault()
                choose(id)
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <div
          className="govuk-tabs__panel"
          id={`${prefix}${open.id}`}
          role="tabpanel"
          aria-labelledby={`${prefix}tab-${open.id}`}
        >
          {open.panel}
        </div>
      )}
    </div>
  )
}
