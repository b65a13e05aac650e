import { lazy, Suspense, useMemo } from 'react'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, InsetText, PageLink, Paragraph } from '../../components/words.tsx'
import { useTitle } from '../../layout/title.tsx'
import { useVersionText } from './published.tsx'

const SidesBox = lazy(async () => ({ default: (await import('./sides-box.tsx')).SidesBox }))

/** Two published texts beside each other, letter by letter. */
export function SidesSource({ left, right }: Readonly<{ left: string; right: string }>) {
  const [one, other] = [useVersionText(left), useVersionText(right)]
  useTitle('Two texts side by side')
  const [name, otherName] = [nameOf(left, one), nameOf(right, other)]
  const sides = useMemo(
    () => ({ left: { text: one.text ?? '', label: name }, right: { text: other.text ?? '', label: otherName } }),
    [one.text, other.text, name, otherName]
  )
  const isThere = one.text !== undefined && other.text !== undefined
  return (
    <>
      <Heading level={1}>Two texts side by side</Heading>
      <Paragraph>
        Left: {name}. Right: {otherName}. Nothing can be changed here.{' '}
        <PageLink to={`/compare?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`}>
          See in sentences what differs
        </PageLink>
      </Paragraph>
      {(one.isNot || other.isNot) && (
        <InsetText>One of these has no version that would be in force on that day.</InsetText>
      )}
      <Trouble error={one.error ?? other.error} />
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
