import { useMutation } from '@tanstack/react-query'
import { readVerification, type Verification } from '../../api/record.ts'
import { Button } from '../../components/button.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading, WarningText } from '../../components/words.tsx'
import { instantWords } from '../../sentences/instants.ts'
import { DAMAGE } from './words.ts'

/** Recomputes the whole record, and says what came of it. */
export function Verify() {
  const verified = useMutation({ mutationFn: readVerification })
  return (
    <section>
      <Heading level={2}>Is it as it was written?</Heading>
      <Button onClick={() => verified.mutate()} disabled={verified.isPending}>
        {verified.isPending ? 'Verifying…' : 'Verify the record'}
      </Button>
      <Trouble error={verified.error} />
      <div role="status">{verified.data !== undefined && <Result found={verified.data} />}</div>
    </section>
  )
}

function Result({ found }: Readonly<{ found: Verification }>) {
  const { sound, broken, checkpoints, entries, head, record, says } = found
  return (
    <>
      {sound ? (
        <NotificationBanner success title="Verified">
          The record is sound: every entry is as it was written, and every signed checkpoint agrees.
        </NotificationBanner>
      ) : (
        <WarningText>
          {broken === undefined
            ? 'No entry is broken, and yet the record is not vouched for as it should be.'
            : `The record is not as it was written: ${broken.says}. ${DAMAGE[broken.how] ?? ''}`}
        </WarningText>
      )}
      <BulletList>
        {(broken === undefined ? says : says.slice(1)).map((one) => (
          <li key={one}>{inWords(one)}</li>
        ))}
      </BulletList>
      <SummaryList
        rows={[
          { key: 'Record', value: <span className="dc-hash">{record}</span> },
          { key: broken === undefined ? 'Entries' : 'Entries read until then', value: String(entries) },
          ...(broken === undefined ? [] : [{ key: 'First broken entry', value: `${broken.seq}: ${broken.says}` }]),
          { key: 'Fingerprint of the last entry', value: <span className="dc-hash">{head}</span> },
          {
            key: 'Checkpoints',
            value:
              checkpoints.last === undefined
                ? `${checkpoints.read} read; none vouches for the record`
                : `${checkpoints.read} read; the last names entry ${checkpoints.last.seq}, signed ${instantWords(checkpoints.last.at)}`
          }
        ]}
      />
    </>
  )
}

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

const inWords = (text: string): string => text.replace(INSTANT, (instant) => instantWords(instant))
