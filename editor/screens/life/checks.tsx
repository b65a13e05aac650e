import type { DraftDocument } from '../../api/drafts.ts'
import { Loading } from '../../components/loading.tsx'
import { Tag } from '../../components/tag.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading } from '../../components/words.tsx'
import { type Base, useLifeChecks } from './life.ts'

/** What must hold before it can go to somebody else, each with what was found. */
export function LifeChecks({ base, draft }: Readonly<{ base: Base; draft: DraftDocument }>) {
  const { data, error, isPending } = useLifeChecks(base, draft)
  return (
    <section aria-labelledby="life-checks">
      <Heading level={2} id="life-checks">
        Checks
      </Heading>
      <Trouble error={error} />
      {isPending && <Loading what="Checking" />}
      <ul className="govuk-list">
        {(data ?? []).map(({ check, passed, says, problems }) => (
          <li key={check}>
            <Tag colour={passed ? 'green' : 'red'}>{passed ? 'Passed' : 'Not yet'}</Tag> {says}
            {problems.length > 0 && (
              <BulletList>
                {problems.slice(0, 10).map(({ message, help, pointer = '' }) => (
                  <li key={`${pointer} ${message}`}>
                    {plain(message)}
                    {help !== undefined && ` (${plain(help)})`}
                  </li>
                ))}
              </BulletList>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Names stand between backticks in what programs read. */
const plain = (message: string): string => message.replaceAll(/`([^`]*)`/g, '“$1”')
