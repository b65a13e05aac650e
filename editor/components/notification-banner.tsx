import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

type Props = Readonly<{ children: ReactNode; title?: string; success?: boolean; id?: string }>

/** Something that people are to know now. It stays until the page is left. */
export function NotificationBanner({ children, title, success, id }: Props) {
  const made = useId()
  const titleId = id ?? made
  return (
    <div
      className={classNames('govuk-notification-banner', success === true && 'govuk-notification-banner--success')}
      role={success === true ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (success === true ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  )
}
