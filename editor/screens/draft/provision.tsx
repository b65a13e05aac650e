import { useMemo } from 'react'
import { useParams } from 'react-router'
import type { Strength } from '../../../engine/model/ruleset.ts'
import type { WrittenBody, WrittenProvision, WrittenRule } from '../../../engine/read/written.ts'
import { Loading } from '../../components/loading.tsx'
import { BackLink } from '../../components/navigation.tsx'
import { Heading, InsetText, PageLink, Paragraph } from '../../components/words.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { useStable } from '../../draft/use-stable.ts'
import { type ProvisionForm, useProvision } from '../../draft/use-provision.ts'
import type { BoardProvision, Preview, ProvisionAsked } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { ExamplesHere } from './examples-here.tsx'
import { FloorSays } from './floor-says.tsx'
import { AboutForm } from './forms/about-form.tsx'
import { BodyForm } from './forms/body-form.tsx'
import { FormContext } from './forms/form-context.ts'
import { GuestList } from './guest-list.tsx'
import { LiveTimeline, useMeetingDay } from './live-timeline.tsx'
import { PlaceForm } from './place-form.tsx'
import { FieldProblems } from './problem-list.tsx'
import { RulesForm } from './rules-form.tsx'
import { WhatIfSays } from './what-if-says.tsx'
import { KINDS as KIND_WORDS } from '../../sentences/kinds.ts'

/** One provision of a draft: what it says, in a form; and beside it, what that does. */
export function DraftProvisionScreen() {
  const { provision: id = '' } = useParams()
  const { board, at } = useDraft()
  const line = board?.provisions.find((one) => one.id === id)
  useTitle(line === undefined ? 'Provision' : `${id} ${line.title}`)
  return (
    <>
      <BackLink to={at('')}>All provisions of this draft</BackLink>
      {line === undefined ? (
        <>
          <Heading level={1}>{id}</Heading>
          <Paragraph>There is no provision of that name in this draft.</Paragraph>
        </>
      ) : (
        <Editor key={id} id={id} line={line} />
      )}
    </>
  )
}

function Editor({ id, line }: Readonly<{ id: string; line: BoardProvision }>) {
  const { mayEdit } = useDraft()
  const form = useProvision(id)
  return (
    <>
      <Heading level={1}>
        {id} {form?.value.title ?? line.title}
      </Heading>
      {form === undefined ? <Loading what="Opening the form" /> : <Sides form={form} line={line} readOnly={!mayEdit} />}
    </>
  )
}

type SidesProps = Readonly<{ form: ProvisionForm; line: BoardProvision; readOnly: boolean }>

function Sides({ form, line, readOnly }: SidesProps) {
  const { desk } = useDraft()
  const { value, basis } = form
  const [meetingDay, setMeetingDay] = useMeetingDay()
  const asked = useMemo<ProvisionAsked>(
    () => ({ ruleset: desk.ruleset, base: desk.base, examples: '', text: basis, provision: value }),
    [desk.ruleset, desk.base, basis, value]
  )
  const { answer } = useAsked(
    'preview',
    useMemo(() => ({ ...asked, meetingDay }), [asked, meetingDay])
  )
  const bodies = bodiesOf(value)
  const hasClock = bodies.some(({ timescale }) => timescale !== undefined)
  const hasInvitee = bodies.some(({ invitee }) => invitee !== undefined)
  return (
    <>
      <Says preview={answer} line={line} />
      {!readOnly && <Problems form={form} preview={answer} />}
      {hasClock && (
        <LiveTimeline preview={answer} value={value} meetingDay={meetingDay} setMeetingDay={setMeetingDay} />
      )}
      <div className="dc-desk">
        {!readOnly && (
          <div className="dc-desk__form">
            <Form form={form} preview={answer} />
          </div>
        )}
        <div className="dc-desk__look">
          {hasClock && <FloorSays findings={answer?.floor ?? []} />}
          <WhatIfSays asked={asked} />
          <ExamplesHere provision={value.id} />
        </div>
      </div>
      {hasInvitee && <GuestList asked={asked} meetingDay={meetingDay} />}
      {!readOnly && <PlaceForm provision={value.id} section={value.section} />}
      <ToSource provision={value.id} />
    </>
  )
}

/** The same provision as the text that is kept; from there a link leads back here. */
function ToSource({ provision }: Readonly<{ provision: string }>) {
  const { ruleset, view } = useDraft()
  const address = `/source?procedure=${ruleset}&draft=${view.head.id}&provision=${encodeURIComponent(provision)}`
  return (
    <p className="govuk-body dc-no-print">
      <PageLink to={address}>See {provision} in the source</PageLink>
    </p>
  )
}

const bodiesOf = (provision: WrittenProvision): readonly WrittenBody[] => provision.rules ?? [provision]

/** What it says now, in a sentence for each rule, and what it said before. */
function Says({ preview, line }: Readonly<{ preview: Preview | undefined; line: BoardProvision }>) {
  const rules = preview === undefined || preview.rules.length === 0 ? line.rules : preview.rules
  const before = line.before ?? []
  return (
    <div aria-live="polite" className="dc-says">
      <InsetText>
        {rules.length === 0 && 'It cannot be said in a sentence while something is missing.'}
        {rules.map(({ key, says }) => (
          <span key={key} className="dc-says__rule">
            {says}
          </span>
        ))}
        {before.length > 0 && (
          <span className="dc-says__before">
            Before this draft:{' '}
            {before.map(({ key, says }) => (
              <del key={key}>{says} </del>
            ))}
          </span>
        )}
      </InsetText>
    </div>
  )
}

function Problems({ form, preview }: Readonly<{ form: ProvisionForm; preview: Preview | undefined }>) {
  const refused = form.refused.map(({ code, message, help }) => ({
    code,
    message,
    field: '',
    ...(help !== undefined && { help })
  }))
  const own = (preview?.problems ?? []).filter(
    ({ provision }) => provision === undefined || provision === form.value.id
  )
  return <FieldProblems problems={[...refused, ...own]} />
}

function Form({ form, preview }: Readonly<{ form: ProvisionForm; preview: Preview | undefined }>) {
  const { board } = useDraft()
  const { value, change } = form
  const problems = useStable((preview?.problems ?? []).filter(({ provision }) => provision === value.id))
  const says = useStable(preview?.conditions)
  const context = useMemo(
    () => board && { board, provision: value.id, problems, says },
    [board, value.id, problems, says]
  )
  if (context === undefined) return null
  return (
    <FormContext value={context}>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        {value.rules === undefined ? (
          <BodyForm
            prefix=""
            body={value}
            provision={value}
            strength={value.strength}
            onStrength={(strength) => change({ ...value, strength })}
            onChange={(body) => change(withBody(value, body))}
          />
        ) : (
          value.rules.map((rule, index) => (
            <section key={rule.name} className="dc-rule" aria-label={headingOf(rule)}>
              <Heading level={2}>{headingOf(rule)}</Heading>
              <BodyForm
                prefix={`rules/${index}/`}
                body={rule}
                provision={value}
                strength={rule.strength ?? value.strength}
                onStrength={(strength) => change(withRule(value, index, withStrength(rule, strength, value.strength)))}
                onChange={(body) => change(withRule(value, index, withBody(rule, body)))}
              />
            </section>
          ))
        )}
        <AboutForm value={value} onChange={change} />
        <RulesForm provision={value} />
      </form>
    </FormContext>
  )
}

const KINDS = ['timescale', 'trigger', 'invitee', 'check', 'agenda', 'guidance'] as const

/** What kind of rule it is, and which of them: Requirement: grounds. */
const headingOf = (rule: WrittenRule): string => {
  const kind = KINDS.find((one) => rule[one] !== undefined)
  return `${kind === undefined ? 'Rule' : KIND_WORDS[kind]}: ${rule.name.replaceAll('-', ' ')}`
}

/** The same with another body. */
function withBody<T extends WrittenBody>(old: T, body: WrittenBody): T {
  const kind = KINDS.find((one) => body[one] !== undefined)
  if (kind === undefined) return old
  if (old[kind] !== undefined) return { ...old, [kind]: body[kind] }
  const rest = Object.fromEntries(Object.entries(old).filter(([name]) => !(KINDS as readonly string[]).includes(name)))
  return { ...(rest as T), [kind]: body[kind] }
}

const withRule = (provision: WrittenProvision, index: number, rule: WrittenRule): WrittenProvision => ({
  ...provision,
  rules: (provision.rules ?? []).with(index, rule)
})

/** A rule that is said as strongly as its provision has no strength of its own. */
function withStrength(rule: WrittenRule, strength: Strength, usual: Strength): WrittenRule {
  const { strength: _own, ...rest } = rule
  return strength === usual ? rest : { ...rest, strength }
}
