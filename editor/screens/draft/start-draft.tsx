import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { openDraft, useDrafts } from '../../api/drafts.ts'
import { type PublishedVersion, readVersions, rulesetVersioned } from '../../api/versions.ts'
import { may, useMe } from '../../api/who.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/choices.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { PageLink } from '../../components/words.tsx'
import { today } from '../../sentences/instants.ts'
import { dayWords } from '../../sentences/days.ts'
import { beginnings, beginningWords } from './beginnings.ts'

/** For those who may change a procedure: the drafts that are open, and a new one. Nothing at all for others. */
export function StartDraft({ ruleset }: Readonly<{ ruleset: string }>) {
  const { data: me } = useMe()
  const mayRead = may(me, 'read-drafts', ruleset)
  const mayEdit = may(me, 'edit', ruleset)
  const { data: drafts } = useDrafts(ruleset, mayRead)
  const open = (drafts ?? []).filter(({ state }) => state === 'draft' || state === 'submitted' || state === 'approved')
  if (!mayRead || (!mayEdit && open.length === 0)) return null
  return (
    <section id="drafts" aria-label="Drafts of this procedure" className="dc-start-draft">
      {open.length > 0 && (
        <ul className="govuk-list">
          {open.map((draft) => (
            <li key={draft.id}>
              <PageLink to={`/procedures/${ruleset}/drafts/${draft.id}`}>
                Draft of {draft.opened.by.name}, begun on {dayWords(draft.opened.at.slice(0, 10))}
              </PageLink>{' '}
              (
              {draft.state === 'draft'
                ? (draft.why ?? 'not said yet what it changes')
                : draft.state === 'submitted'
                  ? 'waiting for approval'
                  : 'approved'}
              )
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <Begin ruleset={ruleset} />}
    </section>
  )
}

/** Where one version is in force and nothing else is to come, the draft begins from that; otherwise it is asked. */
function Begin({ ruleset }: Readonly<{ ruleset: string }>) {
  const navigate = useNavigate()
  const [asked, setAsked] = useState<readonly PublishedVersion[]>([])
  const [version, setVersion] = useState<string | undefined>()
  const begin = async (from: string | undefined): Promise<void> => {
    const draft = await openDraft(ruleset, { from: 'version', ...(from !== undefined && { version: from }) })
    await navigate(`/procedures/${ruleset}/drafts/${draft.id}`)
  }
  const start = useMutation({
    mutationFn: async () => {
      if (asked.length > 0) return begin(version)
      const several = beginnings(await readVersions(rulesetVersioned(ruleset), today()))
      if (several.length < 2) return begin(several[0]?.version)
      setVersion(several[0]?.version)
      setAsked(several)
      return undefined
    }
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate()
      }}
    >
      <Trouble error={start.error} />
      {asked.length > 0 && (
        <Radios
          id="begin-from"
          label="Which version is it to begin from?"
          hint="A draft that is to hold after a version to come has to begin from that, so that nothing is lost"
          value={version}
          options={asked.map((one, place) => ({ value: one.version, label: beginningWords(one, place === 0) }))}
          onChange={setVersion}
        />
      )}
      <Button type="submit" disabled={start.isPending}>
        {asked.length > 0 ? 'Begin the draft' : 'Change this procedure'}
      </Button>
    </form>
  )
}
