import type { DraftCheck } from '../../api/drafts.ts'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Tag } from '../../components/tag.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { withDays } from './with-days.ts'
import { withParagraphs } from '../../sentences/rule-names.ts'

type Props = Readonly<{
  checks: readonly DraftCheck[] | undefined
  isPending: boolean
  error: unknown
  isSaved: boolean
}>

const NAMES: Readonly<Record<DraftCheck['check'], string>> = {
  problems: 'The text can be read',
  examples: 'The worked examples come out',
  'both-evaluators': 'Two ways of working it out agree',
  floor: 'The limits of the law',
  'force-date': 'The day in force',
  base: 'Nothing that was published is lost',
  stated: 'The change is stated',
  'others-read-on': 'Others go on as they are'
}

/** What must hold before a draft can go to its approver, each with what was found. */
export const CheckList = ({ checks, isPending, error, isSaved }: Props) => (
  <section aria-labelledby="checks">
    <Heading level={2} id="checks">
      Checks
    </Heading>
    <Trouble error={error} />
    {!isSaved && <Paragraph>The checks are made as soon as everything is saved.</Paragraph>}
    {isSaved && isPending && <Loading what="Checking" />}
    <ul className="govuk-list dc-checks">
      {(checks ?? []).map((one) => (
        <Check key={one.check} check={one} />
      ))}
    </ul>
  </section>
)

const MOST = 8

/** A limit that is later than the law's with a reason is let pass; the law is not kept by that. */
const outcomeOf = (passed: boolean, isExcused: boolean): string =>
  passed ? (isExcused ? 'Passed, with reasons' : 'Passed') : 'Not yet'

function Check({ check: { check, passed, says, problems } }: Readonly<{ check: DraftCheck }>) {
  const { at, view } = useDraft()
  const isExcused = check === 'floor' && view.head.exceptions.length > 0
  const isExamples = check === 'examples' && !passed
  return (
    <li className="dc-checks__one" data-check={check} data-passed={passed}>
      <Tag colour={passed ? 'green' : 'red'}>{outcomeOf(passed, isExcused)}</Tag> <strong>{NAMES[check]}.</strong>{' '}
      {withDays(withParagraphs(says))}{' '}
      {isExamples && (
        <PageLink to={at('/examples?show=otherwise')}>Look at them, and take over the new answers</PageLink>
      )}
      {problems.length > 0 && !isExamples && (
        <Details summary={`What was found (${problems.length})`} open={!passed}>
          <ul className="govuk-list govuk-list--bullet">
            {problems.slice(0, MOST).map(({ message, help, pointer }) => (
              <li key={`${pointer ?? ''} ${message}`}>
                {withDays(withParagraphs(message.replaceAll('`', '')))}
                {help !== undefined && ` (${help.replaceAll('`', '')})`}
              </li>
            ))}
            {problems.length > MOST && <li>and {problems.length - MOST} more</li>}
          </ul>
        </Details>
      )}
    </li>
  )
}
