import { PageLink } from '../components/words.tsx'

/** What stands at the foot of every page. */
export const Footer = () => (
  <footer className="govuk-footer dc-footer">
    <div className="govuk-width-container">
      <ul className="govuk-footer__inline-list">
        <li className="govuk-footer__inline-list-item">
          <PageLink to="/accessibility-statement">Accessibility statement</PageLink>
        </li>
        <li className="govuk-footer__inline-list-item">
          <PageLink to="/record">The record</PageLink>
        </li>
        <li className="govuk-footer__inline-list-item">
          <PageLink to="/help">Help</PageLink>
        </li>
      </ul>
      <p className="govuk-body-s">
        No case is written down here. It is read, answered and forgotten; a caseload is held until its page is left.
      </p>
    </div>
  </footer>
)
