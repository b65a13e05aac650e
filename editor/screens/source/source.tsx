import { useSearchParams } from 'react-router'
import { Heading, InsetText, PageLink } from '../../components/words.tsx'
import { DraftSource } from './written.tsx'
import { PublishedSource } from './published.tsx'
import { DraftBesideSource, SidesSource } from './sides.tsx'

/** The text of a ruleset: of a draft, of what is published, or of two side by side. */
export function SourceScreen() {
  const [search] = useSearchParams()
  const [left, right, ruleset] = [search.get('left'), search.get('right'), search.get('procedure')]
  const draft = search.get('draft')
  if (left !== null && ruleset !== null && draft !== null)
    return <DraftBesideSource left={left} ruleset={ruleset} draft={draft} />
  if (left !== null && right !== null) return <SidesSource left={left} right={right} />
  if (ruleset !== null && draft !== null) return <DraftSource ruleset={ruleset} draft={draft} />
  if (ruleset !== null) return <PublishedSource ruleset={ruleset} version={search.get('version')} />
  return (
    <>
      <Heading level={1}>Source</Heading>
      <InsetText>
        This address names no procedure. Choose one among the <PageLink to="/procedures">procedures</PageLink>.
      </InsetText>
    </>
  )
}
