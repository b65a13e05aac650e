import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { Loading } from './components/loading.tsx'
import { Page } from './layout/page.tsx'
import { type Piece, piece } from './piece.ts'
import { screenOf } from './screen.ts'
import { DRAFT } from './screens/draft/pieces.ts'

/** Every address, and the screen that stands there. Each screen is fetched when it is opened, or ahead of that. */
const PIECES: readonly (readonly [path: string, of: Piece])[] = [
  ['/', piece(async () => (await import('./screens/home/home.tsx')).HomeScreen)],
  ['/procedures', piece(async () => (await import('./screens/procedures/procedures.tsx')).ProceduresScreen)],
  [
    '/procedures/new',
    piece(async () => (await import('./screens/new-procedure/new-procedure.tsx')).NewProcedureScreen)
  ],
  ['/procedures/:id', piece(async () => (await import('./screens/procedure/overview.tsx')).ProcedureScreen)],
  ['/procedures/:id/drafts/:draft/*', DRAFT],
  [
    '/procedures/:id/provisions/:provision',
    piece(async () => (await import('./screens/provision/provision.tsx')).ProvisionScreen)
  ],
  ['/procedures/:id/readings', piece(async () => (await import('./screens/readings/readings.tsx')).ReadingsScreen)],
  ['/procedures/:id/coverage', piece(async () => (await import('./screens/coverage/coverage.tsx')).CoverageScreen)],
  ['/procedures/:id/history', piece(async () => (await import('./screens/history/history.tsx')).HistoryScreen)],
  ['/compare', piece(async () => (await import('./screens/compare/compare.tsx')).CompareScreen)],
  ['/changes', piece(async () => (await import('./screens/changes/changes.tsx')).ChangesScreen)],
  ['/changes/amendments', piece(async () => (await import('./screens/changes/amendments.tsx')).AmendmentsScreen)],
  ['/changes/print', piece(async () => (await import('./screens/changes/print-pack.tsx')).PrintPackScreen)],
  ['/record', piece(async () => (await import('./screens/record/record.tsx')).RecordScreen)],
  ['/check', piece(async () => (await import('./screens/check/check.tsx')).CheckScreen)],
  ['/caseload', piece(async () => (await import('./screens/caseload/caseload.tsx')).CaseloadScreen)],
  ['/help', piece(async () => (await import('./screens/help/help.tsx')).HelpScreen)],
  [
    '/accessibility-statement',
    piece(async () => (await import('./screens/accessibility/accessibility.tsx')).AccessibilityScreen)
  ],
  ['/sign-in', piece(async () => (await import('./screens/sign-in/sign-in.tsx')).SignInScreen)],
  ['/api', piece(async () => (await import('./screens/api/api.tsx')).ApiScreen)],
  ['/api/keys', piece(async () => (await import('./screens/api/keys.tsx')).KeysScreen)],
  ['/people', piece(async () => (await import('./screens/people/people.tsx')).PeopleScreen)],
  ['/words', piece(async () => (await import('./screens/words/words.tsx')).WordsScreen)],
  ['/calendars/:id', piece(async () => (await import('./screens/calendar/calendar.tsx')).CalendarScreen)],
  ['/words/history', piece(async () => (await import('./screens/life/history.tsx')).WordsHistoryScreen)],
  ['/calendars/:id/history', piece(async () => (await import('./screens/life/history.tsx')).CalendarHistoryScreen)],
  ['/words/drafts/:draft', piece(async () => (await import('./screens/life/draft.tsx')).WordsDraftScreen)],
  ['/calendars/:id/drafts/:draft', piece(async () => (await import('./screens/life/draft.tsx')).CalendarDraftScreen)],
  ['/source', piece(async () => (await import('./screens/source/leave.tsx')).ToSource)],
  ['*', piece(async () => (await import('./screens/not-found/not-found.tsx')).NotFoundScreen)]
]

const SCREENS = PIECES.map(([path, of]) => [path, screenOf(of)] as const)

/** What stands at the address: one screen within the page that is around all of them. */
export function App() {
  return (
    <Page>
      <Suspense fallback={<Loading />}>
        <Routes>
          {SCREENS.map(([path, Screen]) => (
            <Route key={path} path={path} element={<Screen />} />
          ))}
        </Routes>
      </Suspense>
    </Page>
  )
}
