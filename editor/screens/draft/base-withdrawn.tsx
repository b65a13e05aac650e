import { rulesetVersioned, useVersions } from '../../api/versions.ts'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { PageLink } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { withdrawnBase } from '../../draft/withdrawn-base.ts'
import { today } from '../../sentences/instants.ts'

/** Told where a draft is read and where it is decided about: the version that it began from is not there any more, and what one can do. */
export function BaseWithdrawn() {
  const { view, ruleset, at, mayEdit } = useDraft()
  const { data: versions = [] } = useVersions(rulesetVersioned(ruleset), today())
  const found = withdrawnBase(view.head, versions)
  if (found === undefined) return null
  return (
    <NotificationBanner title="A version withdrawn">
      <p className="govuk-notification-banner__heading">{found.heading}</p>
      <p className="govuk-body">{found.says}</p>
      <p className="govuk-body">{found.means}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <PageLink to={at('/changes')}>Read everything that this draft changes</PageLink>
          {mayEdit
            ? ', and take out what was withdrawn where it is not to come back'
            : ', and see whether what was withdrawn is to come back'}
        </li>
        <li>
          {mayEdit ? (
            <>
              Or <PageLink to={`/procedures/${ruleset}`}>begin another draft</PageLink> from a version that stands, and
              put this one aside on <PageLink to={at('/approval')}>Approval</PageLink>
            </>
          ) : (
            'If it is not, send the draft back and say so'
          )}
        </li>
      </ul>
    </NotificationBanner>
  )
}
