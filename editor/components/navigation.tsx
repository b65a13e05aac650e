import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'

export type Crumb = Readonly<{ text: string; to?: string }>

/** Where the page stands. */
export const Breadcrumbs = ({ crumbs }: Readonly<{ crumbs: readonly Crumb[] }>) => (
  <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
    <ol className="govuk-breadcrumbs__list">
      {crumbs.map(({ text, to }) => (
        <li
          key={text}
          className="govuk-breadcrumbs__list-item"
          {...(to === undefined && { 'aria-current': 'page' as const })}
        >
          {to === undefined ? (
            text
          ) : (
            <Link className="govuk-breadcrumbs__link" to={to}>
              {text}
            </Link>
          )}
        </li>
      ))}
    </ol>
  </nav>
)

export const BackLink = ({ to, children = 'Back' }: Readonly<{ to: string; children?: ReactNode }>) => (
  <Link to={to} className="govuk-back-link">
    {children}
  </Link>
)

export type NavigationItem = Readonly<{ text: string; to: string; current?: boolean }>

/** The places that everything else is reached from. */
export const ServiceNavigation = ({ items }: Readonly<{ items: readonly NavigationItem[] }>) => (
  <div className="govuk-service-navigation" data-module="govuk-service-navigation">
    <div className="govuk-width-container">
      <div className="govuk-service-navigation__container">
        <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
          <ul className="govuk-service-navigation__list" id="navigation">
            {items.map(({ text, to, current }) => (
              <li
                key={to}
                className={classNames(
                  'govuk-service-navigation__item',
                  current === true && 'govuk-service-navigation__item--active'
                )}
              >
                <Link
                  className="govuk-service-navigation__link"
                  to={to}
                  {...(current === true && { 'aria-current': 'true' as const })}
                >
                  {current === true ? (
                    <strong className="govuk-service-navigation__active-fallback">{text}</strong>
                  ) : (
                    text
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  </div>
)

/** Everything that follows from one page: the parts of a draft, of a procedure. */
export const SubNavigation = ({ label, items }: Readonly<{ label: string; items: readonly NavigationItem[] }>) => (
  <nav className="dc-sub-navigation" aria-label={label}>
    <ul className="dc-sub-navigation__list">
      {items.map(({ text, to, current }) => (
        <li key={to} className="dc-sub-navigation__item">
          <Link
            className="dc-sub-navigation__link"
            to={to}
            {...(current === true && { 'aria-current': 'page' as const })}
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
