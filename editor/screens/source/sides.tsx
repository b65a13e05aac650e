import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { readDraft } from '../../api/drafts.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, PageLink, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { useVersionText } from './published.tsx'

const SidesBox = lazy(async () => ({ default: (await import('./sides-box.tsx')).SidesBox }))

/** Two published texts beside each other, letter by letter. */
export function SidesSource({ left, right }: Readonly<{ left: string; right: string }>) {
  const [one, other] = [useVersionText(left), useVersionText(right)]
  return (
    <BothTexts
      left={{ text: one.text, label: nameOf(left, one) }}
      right={{ text: other.text, label: nameOf(right, other) }}
      error={one.error ?? other.error}
      isNot={one.isNot || other.isNot}
      sentences={`/compare?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`}
    />
  )
}

/** What a draft has been saved as, beside the version that it began from. */
export function DraftBesideSource({
  left,
  ruleset,
  draft
}: Readonly<{ left: string; ruleset: string; draft: string }>) {
  const one = useVersionText(left)
  const { data, error } = useQuery({
    queryKey: ['draft-text', ruleset, draft],
    queryFn: ({ signal }) => readDraft(ruleset, draft, signal)
  })
  return (
    <BothTexts
      left={{ text: one.text, label: nameOf(left, one) }}
      right={{ text: data?.text, label: 'the draft, as it was last saved' }}
      error={one.error ?? error}
      isNot={one.isNot}
      sentences={`/procedures/${ruleset}/drafts/${draft}/changes`}
    />
  )
}

type Side = Readonly<{ text: string | undefined; label: string }>

type Props = Readonly<{ left: Side; right: Side; error: unknown; isNot: boolean; sentences: string }>

function BothTexts({ left, right, error, isNot, sentences }: Props) {
  useTitle('Two texts side by side')
  const sides = useMemo(
    () => ({
      left: { text: left.text ?? '', label: left.label },
      right: { text: right.text ?? '', label: right.label }
    }),
    [left.text, right.text, left.label, right.label]
  )
  const isThere = left.text !== undefined && right.text !== undefined
  return (
    <>
      <Heading level={1}>Two texts side by side</Heading>
      <Paragraph>
        Left: {left.label}. Right: {right.label}. Nothing can be changed here.{' '}
        <PageLink to={sentences}>See in sentences what differs</PageLink>
      </Paragraph>
      {isNot && <InsetText>One of these has no version that would be in force on that day.</InsetText>}
      <Trouble error={error} />
      <p className="govuk-hint">
        <kbd>F7</kbd> goes to the next difference and tells of it in words; <kbd>Escape</kbd> closes that. Tab leaves
        the comparison; <kbd>Ctrl</kbd>+<kbd>M</kbd> changes what Tab does.
      </p>
      {isThere && (
        <Suspense fallback={<Loading what="Fetching the comparison" />}>
          <SidesBox {...sides} />
        </Suspense>
      )}
    </>
  )
}

const nameOf = (wanted: string, { ruleset, head }: ReturnType<typeof useVersionText>): string =>
  ruleset === undefined || head === undefined ? wanted : `${ruleset.issuedBy}, version ${head.version}`
