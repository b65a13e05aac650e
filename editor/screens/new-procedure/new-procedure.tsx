import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { openDraft } from '../../api/drafts.ts'
import { isLaw, useRulesets } from '../../api/rulesets.ts'
import { may, useMe } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { BackLink } from '../../components/navigation.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { askWorkshop } from '../../engine/workshop.ts'
import { today } from '../../sentences/instants.ts'
import { useTitle } from '../../layout/title.tsx'
import { nameFrom } from '../../words/name-from.ts'

type Start = 'copy' | 'law' | 'empty'

/** A procedure for a council that has none here yet. */
export function NewProcedureScreen() {
  useTitle('New procedure')
  const { data: me } = useMe()
  return (
    <>
      <BackLink to="/procedures">Procedures</BackLink>
      <Heading level={1}>New procedure</Heading>
      {me === null || me === undefined ? (
        <Paragraph>
          <PageLink to="/sign-in">Sign in</PageLink> as a policy lead to begin a procedure.
        </Paragraph>
      ) : (
        <NewForm mayBegin={(id) => may(me, 'edit', id)} />
      )}
    </>
  )
}

function NewForm({ mayBegin }: Readonly<{ mayBegin: (id: string) => boolean }>) {
  const navigate = useNavigate()
  const { data: all = [] } = useRulesets(today())
  const [title, setTitle] = useState('')
  const [issuedBy, setIssuedBy] = useState('')
  const [start, setStart] = useState<Start>('copy')
  const [from, setFrom] = useState('')
  const [day, setDay] = useState<string | undefined>()
  const [wrong, setWrong] = useState<readonly Readonly<{ text: string; href: string }>[]>([])
  const laws = all.filter((one) => isLaw(one, all))
  const councils = all.filter((one) => !isLaw(one, all))
  const id = nameFrom(issuedBy.replace(/\b(city( of)?|council|county|london borough of|borough|metropolitan)\b/gi, ' '))
  const begin = useMutation({
    mutationFn: async () => {
      const source =
        start === 'copy' ? { copyOf: from } : start === 'law' ? { law: laws[0]?.id ?? '' } : ('empty' as const)
      const made = await askWorkshop('begun', {
        id,
        title: title.trim(),
        issuedBy: issuedBy.trim(),
        inForceFrom: day ?? '',
        from: source
      })
      if ('problems' in made) {
        setWrong(made.problems.map(({ message }) => ({ text: message, href: '#title' })))
        return undefined
      }
      return openDraft(id, { from: 'content', text: made.text })
    },
    onSuccess: async (draft) => {
      if (draft !== undefined) await navigate(`/procedures/${id}/drafts/${draft.id}`)
    }
  })
  const submit = (): void => {
    const missing = [
      ...(issuedBy.trim() === '' ? [{ text: 'Say whose procedure it is', href: '#issued-by' }] : []),
      ...(title.trim() === '' ? [{ text: 'Give it a title', href: '#title' }] : []),
      ...(start === 'copy' && from === '' ? [{ text: 'Choose the procedure to begin from', href: '#from' }] : []),
      ...(day === undefined ? [{ text: 'Give the day from which it is to be in force', href: '#day-day' }] : []),
      ...(id !== '' && all.some((one) => one.id === id)
        ? [{ text: `There is a procedure of ${id} already`, href: '#issued-by' }]
        : []),
      ...(id !== '' && !mayBegin(id) ? [{ text: `You may not write a procedure for ${id}`, href: '#issued-by' }] : [])
    ]
    setWrong(missing)
    if (missing.length === 0) begin.mutate()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {wrong.length > 0 && <ErrorSummary errors={wrong} />}
      <Trouble error={begin.error} />
      <TextInput
        id="issued-by"
        label="Whose procedure it is"
        hint="Such as: Leeds City Council"
        value={issuedBy}
        onChange={setIssuedBy}
        width={30}
      />
      {id !== '' && <Paragraph>Its address will be /procedures/{id}.</Paragraph>}
      <TextInput
        id="title"
        label="Title"
        hint="Such as: Reviews of children in care"
        value={title}
        onChange={setTitle}
      />
      <Radios
        id="start"
        label="What it begins from"
        value={start}
        options={[
          {
            value: 'copy',
            label: 'Another council’s procedure',
            hint: 'Everything is taken over, and you change what is different',
            reveals: (
              <Select
                id="from"
                label="Which"
                value={from}
                choices={[
                  { value: '', text: 'Choose' },
                  ...councils.map((one) => ({ value: one.id, text: `${one.issuedBy}: ${one.title}` }))
                ]}
                onChange={setFrom}
              />
            )
          },
          {
            value: 'law',
            label: 'The law',
            hint: 'Each time limit of the law becomes one of your own, to be made stricter where you like'
          },
          { value: 'empty', label: 'Nothing', hint: 'You write every provision yourself' }
        ]}
        onChange={setStart}
      />
      <DayInput id="day" label="In force from" value={day} onChange={setDay} />
      <Button type="submit" disabled={begin.isPending}>
        Begin the draft
      </Button>
    </form>
  )
}
