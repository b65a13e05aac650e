import { useLocation } from 'react-router'
import { SubNavigation } from '../../components/navigation.tsx'
import { useCarried } from '../../layout/as-at.tsx'

const PAGES = [
  { text: 'What comes into force', to: '/changes' },
  { text: 'Amendments', to: '/changes/amendments' },
  { text: 'Print pack', to: '/changes/print' },
  { text: 'Compare', to: '/compare' },
  { text: 'The record', to: '/record' }
] as const

/** What an auditor looks at, side by side. */
export function ChangesNav() {
  const { pathname } = useLocation()
  const carried = useCarried()
  return (
    <SubNavigation
      label="About changes"
      items={PAGES.map(({ text, to }) => ({ text, to: carried(to), current: pathname === to }))}
    />
  )
}
