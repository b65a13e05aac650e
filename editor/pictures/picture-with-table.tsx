import type { ReactNode } from 'react'
import { Details } from '../components/details.tsx'

type Props = Readonly<{ title: string; says?: ReactNode; picture: ReactNode; table: ReactNode; legend?: ReactNode }>

/** A picture, what it shows in a sentence, and the same as a table for whoever would rather read. */
export const PictureWithTable = ({ title, says, picture, table, legend }: Props) => (
  <figure className="dc-picture">
    <figcaption className="govuk-heading-s dc-picture__title">{title}</figcaption>
    {says !== undefined && <p className="govuk-body">{says}</p>}
    {/* A region that scrolls must be reachable by keyboard. */}
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
    <div className="dc-picture__scroll" role="region" aria-label={title} tabIndex={0}>
      {picture}
    </div>
    {legend}
    <Details summary={`${title}: the same as a table`}>{table}</Details>
  </figure>
)
