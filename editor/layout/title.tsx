import { createContext, useContext, useEffect } from 'react'

/** Told by each screen, so that the tab, the history and a screen reader all name it. */
export const TitleContext = createContext<(title: string) => void>(() => undefined)

/** Names the page that is shown. */
export function useTitle(title: string): void {
  const tell = useContext(TitleContext)
  useEffect(() => tell(title), [tell, title])
}
