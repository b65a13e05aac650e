import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'react-router'
import { Loading } from '../../components/loading.tsx'
import { InsetText } from '../../components/words.tsx'

/** The page with the source is a document of its own, since it alone may hold styles that a script writes; so a step to it loads it. */
export function ToSource() {
  const isHere = loadedAt() === '/source'
  useEffect(() => {
    if (!isHere) window.location.reload()
  }, [isHere])
  return isHere ? <InsetText>The source can only be shown by the server itself.</InsetText> : <Loading />
}

/** And a step from it to any other page loads that. */
export function LeavesSource({ children }: Readonly<{ children: ReactNode }>) {
  const { pathname } = useLocation()
  const leaves = pathname !== '/source'
  useEffect(() => {
    if (leaves) window.location.reload()
  }, [leaves])
  return leaves ? <Loading /> : children
}

/** The address under which the browser fetched this document. */
function loadedAt(): string {
  const [loaded] = performance.getEntriesByType('navigation')
  return loaded === undefined ? '' : new URL(loaded.name).pathname
}
