import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useMe } from '../api/who.ts'
import { GenericHeader, PhaseBanner, SkipLink } from '../components/frame.tsx'
import { ServiceNavigation } from '../components/navigation.tsx'
import { PageLink } from '../components/words.tsx'
import { useCarried } from './as-at.tsx'
import { useCouncilColour, useSettings } from './council.ts'
import { Footer } from './footer.tsx'
import { PrintContext, type Printed, PrintedFoot } from './print-foot.tsx'
import { SessionEnded } from './session-ended.tsx'
import { TitleContext } from './title.tsx'
import { WhoIsHere } from './who-is-here.tsx'

const PLACES = [
  { text: 'Procedures', to: '/procedures' },
  { text: 'Changes', to: '/changes' },
  { text: 'Check a case', to: '/check' },
  { text: 'Caseload', to: '/caseload' },
  { text: 'API', to: '/api' },
  { text: 'Help', to: '/help' }
] as const

/** Pages that stand under one of those, though not by their address. */
const ALSO: Readonly<Record<string, readonly string[]>> = { '/changes': ['/compare', '/record'] }

const isIn = (place: string, pathname: string): boolean =>
  [place, ...(ALSO[place] ?? [])].some((one) => pathname === one || pathname.startsWith(`${one}/`))

/** What stands around every screen. */
export function Page({ children }: Readonly<{ children: ReactNode }>) {
  const settings = useSettings()
  useCouncilColour(settings)
  const { pathname } = useLocation()
  const carried = useCarried()
  const tell = useTold(settings.council.name)
  const { data: me } = useMe()
  const [printed, setPrinted] = useState<readonly Printed[]>([])
  return (
    <PrintContext value={setPrinted}>
      <TitleContext value={tell}>
        <SkipLink />
        <header>
          <GenericHeader name={settings.council.name} />
          <ServiceNavigation
            items={PLACES.map(({ text, to }) => ({ text, to: carried(to), current: isIn(to, pathname) }))}
          />
          <div className="govuk-width-container">
            <PhaseBanner tag="Facts, not advice">
              Sample children on these pages are made up.{' '}
              <PageLink to="/help">What this is, and what it is not</PageLink>
            </PhaseBanner>
            <WhoIsHere me={me ?? null} />
          </div>
        </header>
        <div className="govuk-width-container">
          <main className="govuk-main-wrapper" id="content" tabIndex={-1}>
            <SessionEnded />
            {children}
            <PrintedFoot printed={printed} />
          </main>
        </div>
        <Footer />
      </TitleContext>
    </PrintContext>
  )
}

/** A new page is announced: its title, and the focus at its head, as if the browser had loaded it. */
function useTold(council: string): (title: string) => void {
  const { pathname } = useLocation()
  const [title, setTitle] = useState('')
  const first = useRef(true)
  useEffect(() => {
    document.title = title === '' ? council : `${title} – ${council}`
  }, [title, council])
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    document.getElementById('content')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname])
  return useCallback((told: string) => setTitle(told), [])
}
