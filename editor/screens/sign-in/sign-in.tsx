import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { ask, setCsrf } from '../../api/client.ts'
import { type Me, useMe } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, PageLink, Paragraph } from '../../components/words.tsx'
import { useSettings } from '../../layout/council.ts'
import { useTitle } from '../../layout/title.tsx'
import { Command } from '../../sentences/command.tsx'
import { forgetSecret, secretIn, secretInAddress, wayBack } from './way-back.ts'

/** Signing in: with the council's own account, or by a link of this machine. */
export function SignInScreen() {
  useTitle('Sign in')
  const [search] = useSearchParams()
  const back = wayBack(search.get('return'))
  const { signIn } = useSettings()
  const { data: me } = useMe()
  return (
    <>
      <Heading level={1}>Sign in</Heading>
      {me !== null && me !== undefined && <Already me={me} back={back} />}
      {signIn === 'oidc' ? <WithAccount back={back} /> : <WithLink back={back} />}
    </>
  )
}

const Already = ({ me, back }: Readonly<{ me: Me; back: string }>) => (
  <InsetText>
    You are signed in as <strong>{me.name}</strong>. <PageLink to={back}>Go on from where you were</PageLink>, or sign
    in as somebody else.
  </InsetText>
)

/** The provider's page is not one of these, so that this is a step of the browser's own. */
const WithAccount = ({ back }: Readonly<{ back: string }>) => (
  <>
    <Paragraph>You sign in with the account that you use for the council’s other services.</Paragraph>
    <a className="govuk-button" role="button" href={`/v1/sign-in?return=${encodeURIComponent(back)}`}>
      Sign in with your council’s account
    </a>
  </>
)

function WithLink({ back }: Readonly<{ back: string }>) {
  const [secret] = useState(secretInAddress)
  useEffect(forgetSecret, [])
  const [pasted, setPasted] = useState('')
  const enter = useEntry(back)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    enter.mutate(secretIn(pasted) === '' ? secret : secretIn(pasted))
  }
  return (
    <>
      <Trouble error={enter.error} />
      <Paragraph>
        There are no passwords here. A link lets one local person of one role in, once, within ten minutes of when it
        was made. What they do is marked as done by a local person.
      </Paragraph>
      <form onSubmit={send} noValidate>
        {secret === '' || enter.isError ? (
          <TextInput
            id="link"
            label="The link, or what stands after its #"
            labelSize="s"
            hint="The links were printed when the server started."
            value={pasted}
            onChange={setPasted}
            autoComplete="off"
            spellCheck={false}
          />
        ) : (
          <Paragraph>You have opened such a link.</Paragraph>
        )}
        <Button type="submit" disabled={enter.isPending || (secret === '' && secretIn(pasted) === '')}>
          Sign in with this link
        </Button>
      </form>
      <Paragraph>New links are made by whoever runs the server:</Paragraph>
      <Command label="Make new links" text="npx duecourse link" />
    </>
  )
}

/** Comes in, and goes on from where somebody was. */
function useEntry(back: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (token: string) =>
      (await ask<Readonly<{ csrf: string }>>('/v1/sign-in/link', { method: 'POST', body: { token } })).value,
    onSuccess: async ({ csrf }) => {
      setCsrf(csrf)
      await navigate(back)
      await queries.invalidateQueries()
    }
  })
}
