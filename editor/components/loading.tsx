/** While something is fetched or worked out. */
export const Loading = ({ what = 'Loading' }: Readonly<{ what?: string }>) => (
  <p className="govuk-body dc-loading" role="status">
    {what}…
  </p>
)

/** Where a list has nothing in it. */
export const Empty = ({ children }: Readonly<{ children: string }>) => <p className="govuk-body dc-empty">{children}</p>
