import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** For those who hear the page. */
export const VisuallyHidden = ({ children }: Readonly<{ children: ReactNode }>) => (
  <span className="govuk-visually-hidden">{children}</span>
)

export const Paragraph = ({ children, lead }: Readonly<{ children: ReactNode; lead?: boolean }>) => (
  <p className={lead === true ? 'govuk-body-l' : 'govuk-body'}>{children}</p>
)

/** A link to another page of these. */
export const PageLink = ({ children, to }: Readonly<{ children: ReactNode; to: string }>) => (
  <Link to={to} className="govuk-link">
    {children}
  </Link>
)

/** A link out of these pages: over https, or to a place of this server. Anything else is shown as text. */
export const OutLink = ({ children, href }: Readonly<{ children: ReactNode; href: string }>) =>
  /^(https:\/\/|\/(?!\/))/.test(href) ? (
    <a href={href} className="govuk-link" rel="noreferrer">
      {children}
    </a>
  ) : (
    <>{children}</>
  )

export const InsetText = ({ children, id }: Readonly<{ children: ReactNode; id?: string }>) => (
  <div className="govuk-inset-text" {...(id !== undefined && { id })}>
    {children}
  </div>
)

export const WarningText = ({ children, icon = 'Warning' }: Readonly<{ children: ReactNode; icon?: string }>) => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">{icon}</span>
      {children}
    </strong>
  </div>
)

export const BulletList = ({ children, spaced }: Readonly<{ children: ReactNode; spaced?: boolean }>) => (
  <ul className={`govuk-list govuk-list--bullet${spaced === true ? ' govuk-list--spaced' : ''}`}>{children}</ul>
)

type HeadingSize = 'xl' | 'l' | 'm' | 's'

export const Heading = ({
  children,
  level,
  size = level === 1 ? 'l' : level === 2 ? 'm' : 's',
  id
}: Readonly<{ children: ReactNode; level: 1 | 2 | 3 | 4; size?: HeadingSize; id?: string }>) => {
  const Element = `h${level}` as const
  return (
    <Element className={`govuk-heading-${size}`} {...(id !== undefined && { id })}>
      {children}
    </Element>
  )
}
