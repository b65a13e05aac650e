import { useSearchParams } from 'react-router'
import { type Chosen, useRecord } from '../../api/record.ts'
import { useMe } from '../../api/who.ts'
import { LinkButton } from '../../components/button.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { ChangesNav } from '../changes/nav.tsx'
import { Entries } from './entries.tsx'
import { RecordFilters } from './filters.tsx'
import { Take } from './take.tsx'
import { Verify } from './verify.tsx'

const NAMES = ['act', 'by', 'subject', 'from', 'to', 'before'] as const

/** What is chosen of the record stands in the address. */
function useChosen(): Readonly<{ chosen: Chosen; change: (part: Partial<Chosen>) => void }> {
  const [search, setSearch] = useSearchParams()
  const chosen = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as Chosen
  const change = (part: Partial<Chosen>): void =>
    setSearch((now) => {
      // Another choice begins at the newest entry again.
      for (const [name, value] of Object.entries({ before: '', ...part }))
        if (value === '') now.delete(name)
        else now.set(name, value)
      return now
    })
  return { chosen, change }
}

/** The record of everything that was done: who, when, to what, and why; and whether it is still as it was written. */
export function RecordScreen() {
  useTitle('The record')
  const { data: me, isPending } = useMe()
  const { chosen, change } = useChosen()
  const mayRead = me?.rights.some(({ permissions }) => permissions.includes('read-record')) ?? false
  return (
    <>
      <Heading level={1}>The record</Heading>
      <ChangesNav />
      <Paragraph>
        Everything that was done to a procedure, the words or the bank holidays, and every sign-in. Each entry holds the
        fingerprint of the one before it, so that nothing can be changed, put in or taken out without being found.
        Nothing of any case is in it.
      </Paragraph>
      {isPending && <Loading />}
      {!isPending && !mayRead && <NotForYou isSignedIn={me !== null && me !== undefined} />}
      {mayRead && (
        <>
          <Verify />
          <RecordFilters chosen={chosen} change={change} />
          <Page chosen={chosen} change={change} />
        </>
      )}
    </>
  )
}

const NotForYou = ({ isSignedIn }: Readonly<{ isSignedIn: boolean }>) => (
  <>
    <Paragraph>
      The record is read by auditors.{' '}
      {isSignedIn ? 'Your sign-in does not have that role.' : 'Sign in as one to read it.'}
    </Paragraph>
    {!isSignedIn && <LinkButton to="/sign-in">Sign in</LinkButton>}
  </>
)

type PageProps = Readonly<{ chosen: Chosen; change: (part: Partial<Chosen>) => void }>

function Page({ chosen, change }: PageProps) {
  const { data, error, isPending } = useRecord(chosen, true)
  const next = data?.next === undefined ? undefined : new URLSearchParams(data.next.split('?')[1]).get('before')
  return (
    <>
      <Trouble error={error} />
      {isPending && <Loading />}
      {data?.entries.length === 0 && <Empty>No entry has all of that.</Empty>}
      {data !== undefined && data.entries.length > 0 && <Entries entries={data.entries} change={change} />}
      <nav className="govuk-pagination" aria-label="Pages of the record">
        <Step show={chosen.before !== ''} onClick={() => change({})} says="Newest entries" />
        <Step
          show={next !== undefined && next !== null}
          onClick={() => change({ before: next ?? '' })}
          says="Older entries"
        />
      </nav>
      <Take chosen={chosen} />
    </>
  )
}

const Step = ({ show, onClick, says }: Readonly<{ show: boolean; onClick: () => void; says: string }>) =>
  show ? (
    <button type="button" className="dc-quiet-button govuk-link dc-step" onClick={onClick}>
      {says}
    </button>
  ) : null
