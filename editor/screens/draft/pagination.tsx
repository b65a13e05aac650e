import { QuietButton } from '../../components/button.tsx'

type Props = Readonly<{ page: number; pages: number; to: (page: number) => void }>

/** Some of many, and the way to the others. */
export const Pagination = ({ page, pages, to }: Props) =>
  pages <= 1 ? null : (
    <nav className="govuk-body" aria-label="Pages of the list">
      {page > 1 && <QuietButton onClick={() => to(page - 1)}>Previous page</QuietButton>} Page {page} of {pages}{' '}
      {page < pages && <QuietButton onClick={() => to(page + 1)}>Next page</QuietButton>}
    </nav>
  )
