import { type Me, useMe } from '../../api/who.ts'
import { LinkButton } from '../../components/button.tsx'
import { BulletList, Heading, OutLink, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { Command } from '../../sentences/command.tsx'
import { DeskLists } from './desk-lists.tsx'
import { InForceNow } from './lists.tsx'
import { TryIt } from './try-it.tsx'

/** The first page: for somebody who has not signed in, what this is, and one question answered. */
export function HomeScreen() {
  useTitle('Home')
  const { data: me } = useMe()
  return me === null || me === undefined ? <Welcome /> : <SignedIn me={me} />
}

const SignedIn = ({ me }: Readonly<{ me: Me }>) => (
  <>
    <Heading level={1}>Home</Heading>
    <DeskLists me={me} />
    <InForceNow />
  </>
)

const Welcome = () => (
  <>
    <Heading level={1} size="xl">
      What was due, what is due, and which paragraph says so
    </Heading>
    <Paragraph lead>
      A council’s procedure for reviewing the cases of children in care, kept as data that can be asked. Tell it what is
      known of one child’s case and a day, and it says which reviews and duties were due, are due or are late, who is to
      be invited, and why.
    </Paragraph>
    <Paragraph>
      It asks the council’s own text and the law beside it. Where the two differ, the earlier day is the one that
      counts, and the answer names both. Where a fact is missing it does not guess: it says <em>cannot tell</em>, which
      fact would settle it, and who usually knows it.
    </Paragraph>
    <div className="govuk-button-group">
      <LinkButton to="/check">Check a case</LinkButton>
      <LinkButton to="/procedures" look="secondary">
        Read a procedure
      </LinkButton>
    </div>
    <TryIt />
    <InForceNow />
    <ForPrograms />
    <Heading level={2}>What it keeps</Heading>
    <Paragraph>
      Nothing of any case. A case is read, answered and forgotten: it is not stored, and not written to the log. A case
      has a reference, days and codes in it; there is no place for a name, an address or free text, and what does not
      belong is refused.
    </Paragraph>
  </>
)

const ForPrograms = () => (
  <section aria-labelledby="programs">
    <Heading level={2} id="programs">
      For programs
    </Heading>
    <Paragraph>Counting on its own, twenty working days before a meeting:</Paragraph>
    <Command
      label="Counting working days"
      text={`curl '${window.location.origin}/v1/calendars/england-and-wales/add?from=2026-05-29&period=20+working+days&direction=before'`}
    />
    <BulletList>
      <li>
        <OutLink href="/v1/rulesets">The rulesets</OutLink>: which procedures there are, and in which versions
      </li>
      <li>
        <OutLink href="/v1/vocabulary">The vocabulary</OutLink>: every fact, event and act that a case can tell of
      </li>
      <li>
        <OutLink href="/v1/calendars/england-and-wales">The calendar</OutLink>: bank holidays, and the years that they
        are known for
      </li>
      <li>
        <OutLink href="/openapi.json">The description of this service</OutLink>, as OpenAPI, with examples
      </li>
    </BulletList>
  </section>
)
