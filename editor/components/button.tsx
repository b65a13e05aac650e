import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'

type Look = 'secondary' | 'warning' | 'inverse'

type Props = Readonly<{
  children: ReactNode
  look?: Look | undefined
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  id?: string
  disabled?: boolean | undefined
  describedBy?: string | undefined
  /** For the same word on several buttons: what this one is about, for those who hear the page. */
  about?: string
  onClick?: () => void
}>

const lookClass = (look: Look | undefined) => look && `govuk-button--${look}`

export const Button = ({ children, look, type = 'button', disabled, describedBy, about, onClick, ...rest }: Props) => (
  <button
    type={type}
    className={classNames('govuk-button', lookClass(look))}
    {...rest}
    {...(disabled === true && { disabled: true, 'aria-disabled': true })}
    {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    {...(onClick !== undefined && { onClick })}
  >
    {children}
    {about !== undefined && <span className="govuk-visually-hidden"> {about}</span>}
  </button>
)

/** A step to another page that looks like a button. */
export const LinkButton = ({ children, look, to }: Readonly<{ children: ReactNode; look?: Look; to: string }>) => (
  <Link to={to} role="button" draggable={false} className={classNames('govuk-button', lookClass(look))}>
    {children}
  </Link>
)

/** A button that reads like a link, for small acts beside text. */
export const QuietButton = ({
  children,
  about,
  onClick,
  disabled,
  pressed
}: Readonly<{
  children: ReactNode
  about?: string
  onClick: () => void
  disabled?: boolean
  pressed?: boolean
}>) => (
  <button
    type="button"
    className="dc-quiet-button govuk-link"
    onClick={onClick}
    disabled={disabled}
    {...(pressed !== undefined && { 'aria-pressed': pressed })}
  >
    {children}
    {about !== undefined && <span className="govuk-visually-hidden"> {about}</span>}
  </button>
)

export const ButtonGroup = ({ children }: Readonly<{ children: ReactNode }>) => (
  <div className="govuk-button-group">{children}</div>
)
