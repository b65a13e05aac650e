import type { ReactNode } from 'react'
import { Link } from 'react-router'

export const SkipLink = ({
  href = '#content',
  children = 'Skip to main content'
}: Readonly<{ href?: string; children?: ReactNode }>) => (
  <a href={href} className="govuk-skip-link" data-module="govuk-skip-link">
    {children}
  </a>
)

/** The council's own name at the head; no crown. */
export const GenericHeader = ({ name, to = '/' }: Readonly<{ name: string; to?: string }>) => (
  <div className="govuk-generic-header">
    <div className="govuk-generic-header__container govuk-width-container">
      <div className="govuk-generic-header__logo">
        <Link to={to} className="govuk-generic-header__homepage-link">
          {name}
        </Link>
      </div>
    </div>
  </div>
)

export const PhaseBanner = ({ tag, children }: Readonly<{ tag: string; children: ReactNode }>) => (
  <div className="govuk-phase-banner govuk-width-container">
    <p className="govuk-phase-banner__content">
      <strong className="govuk-tag govuk-phase-banner__content__tag">{tag}</strong>
      <span className="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
)

export const Panel = ({ title, children }: Readonly<{ title: ReactNode; children?: ReactNode }>) => (
  <div className="govuk-panel govuk-panel--confirmation">
    <h1 className="govuk-panel__title">{title}</h1>
    {children !== undefined && <div className="govuk-panel__body">{children}</div>}
  </div>
)
