import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Given, giveRole, type Person, type Role, ROLES, takeRole, usePeople } from '../../api/people.ts'
import { useMe } from '../../api/who.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'
import { instantWords, londonDay } from '../../sentences/instants.ts'
import { ApiNavigation, mayAnywhere } from '../api/navigation.tsx'
import { NotForYou } from '../api/not-for-you.tsx'
import { subjectWords, useSubjects } from '../api/subjects.ts'

/** Who comes here, and what they were given to do. */
export function PeopleScreen() {
  useTitle('People')
  const { data: me } = useMe()
  const isFor = mayAnywhere(me, 'manage-people')
  const { data, error, isPending } = usePeople(isFor)
  return (
    <>
      <ApiNavigation />
      <Heading level={1}>People</Heading>
      {!isFor && <NotForYou me={me} what="People and their roles" />}
      {isFor && (
        <>
          <Paragraph>
            Everybody who has signed in, with the roles that they were given here. They may have others, which come with
            their sign-in. Nobody gives themselves a role, and nobody approves what they wrote, whatever their roles.
          </Paragraph>
          <RoleWords />
          <Trouble error={error} />
          {isPending && <Loading />}
          {data?.length === 0 && <Empty>Nobody has signed in yet.</Empty>}
          {data?.map((person) => (
            <OnePerson key={person.id} person={person} isSelf={person.id === me?.id} />
          ))}
        </>
      )}
    </>
  )
}

const RoleWords = () => (
  <Details summary="What each role may do">
    <SummaryList rows={Object.entries(ROLES).map(([role, says]) => ({ key: roleWords(role as Role), value: says }))} />
  </Details>
)

const roleWords = (role: Role): string => `${role.charAt(0).toUpperCase()}${role.slice(1).replaceAll('-', ' ')}`

const OnePerson = ({ person, isSelf }: Readonly<{ person: Person; isSelf: boolean }>) => (
  <section className="govuk-summary-card" aria-label={person.name}>
    <div className="govuk-summary-card__title-wrapper">
      <h2 className="govuk-summary-card__title">
        {person.name}
        {isSelf && ' (you)'}
      </h2>
    </div>
    <div className="govuk-summary-card__content">
      <SummaryList
        rows={[
          { key: 'Known as', value: <code>{person.id}</code> },
          { key: 'Last signed in', value: instantWords(person.lastSeen) },
          { key: 'Roles given here', value: <Grants person={person} isSelf={isSelf} /> }
        ]}
      />
      {!isSelf && <GiveRole person={person} />}
    </div>
  </section>
)

function Grants({ person: { id, name, grants }, isSelf }: Readonly<{ person: Person; isSelf: boolean }>) {
  const all = useSubjects()
  const taking = useGranting((given: Given) => takeRole(id, given.role, given.subject))
  if (grants.length === 0) return 'None'
  return (
    <>
      <Trouble error={taking.error} />
      <ul className="govuk-list">
        {grants.map((given) => (
          <li key={`${given.role} ${given.subject}`}>
            {roleWords(given.role)}, over: {subjectWords(given.subject, all)}. Given on {dayWords(londonDay(given.at))}.{' '}
            {!isSelf && (
              <QuietButton about={`${roleWords(given.role)} from ${name}`} onClick={() => taking.mutate(given)}>
                Take back
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function useGranting<T>(act: (what: T) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }) })
}

function GiveRole({ person: { id, name } }: Readonly<{ person: Person }>) {
  const [role, setRole] = useState<Role>('reader')
  const [subject, setSubject] = useState('*')
  const giving = useGranting(() => giveRole(id, role, subject))
  const all = useSubjects()
  const slug = id.replaceAll(/[^A-Za-z0-9]+/g, '-')
  return (
    <Details summary={`Give ${name} a role`}>
      <Trouble error={giving.error} />
      <Select
        id={`role-${slug}`}
        label="Role"
        value={role}
        onChange={setRole}
        choices={Object.keys(ROLES).map((value) => ({ value: value as Role, text: roleWords(value as Role) }))}
      />
      <Select
        id={`over-${slug}`}
        label="Over"
        value={subject}
        onChange={setSubject}
        choices={all.map(({ value, label }) => ({ value, text: label }))}
      />
      <Button onClick={() => giving.mutate(undefined)} disabled={giving.isPending} about={`to ${name}`}>
        Give this role
      </Button>
    </Details>
  )
}
