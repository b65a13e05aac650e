import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { Loading } from './components/loading.tsx'
import { Page } from './layout/page.tsx'
import { DRAFT } from './screens/draft/pieces.ts'

const Home = lazy(async () => ({ default: (await import('./screens/home/home.tsx')).HomeScreen }))
const Procedures = lazy(async () => ({
  default: (await import('./screens/procedures/procedures.tsx')).ProceduresScreen
}))
const Procedure = lazy(async () => ({ default: (await import('./screens/procedure/overview.tsx')).ProcedureScreen }))
const Provision = lazy(async () => ({ default: (await import('./screens/provision/provision.tsx')).ProvisionScreen }))
const Readings = lazy(async () => ({ default: (await import('./screens/readings/readings.tsx')).ReadingsScreen }))
const Coverage = lazy(async () => ({ default: (await import('./screens/coverage/coverage.tsx')).CoverageScreen }))
const Compare = lazy(async () => ({ default: (await import('./screens/compare/compare.tsx')).CompareScreen }))
const History = lazy(async () => ({ default: (await import('./screens/history/history.tsx')).HistoryScreen }))
const Changes = lazy(async () => ({ default: (await import('./screens/changes/changes.tsx')).ChangesScreen }))
const Amendments = lazy(async () => ({ default: (await import('./screens/changes/amendments.tsx')).AmendmentsScreen }))
const PrintPack = lazy(async () => ({ default: (await import('./screens/changes/print-pack.tsx')).PrintPackScreen }))
const Record = lazy(async () => ({ default: (await import('./screens/record/record.tsx')).RecordScreen }))
const Check = lazy(async () => ({ default: (await import('./screens/check/check.tsx')).CheckScreen }))
const Caseload = lazy(async () => ({ default: (await import('./screens/caseload/caseload.tsx')).CaseloadScreen }))
const Help = lazy(async () => ({ default: (await import('./screens/help/help.tsx')).HelpScreen }))
const Accessibility = lazy(async () => ({
  default: (await import('./screens/accessibility/accessibility.tsx')).AccessibilityScreen
}))
const SignIn = lazy(async () => ({ default: (await import('./screens/sign-in/sign-in.tsx')).SignInScreen }))
const Api = lazy(async () => ({ default: (await import('./screens/api/api.tsx')).ApiScreen }))
const Keys = lazy(async () => ({ default: (await import('./screens/api/keys.tsx')).KeysScreen }))
const People = lazy(async () => ({ default: (await import('./screens/people/people.tsx')).PeopleScreen }))
const Words = lazy(async () => ({ default: (await import('./screens/words/words.tsx')).WordsScreen }))
const Calendar = lazy(async () => ({ default: (await import('./screens/calendar/calendar.tsx')).CalendarScreen }))
const WordsDraft = lazy(async () => ({ default: (await import('./screens/life/draft.tsx')).WordsDraftScreen }))
const CalendarDraft = lazy(async () => ({
  default: (await import('./screens/life/draft.tsx')).CalendarDraftScreen
}))
const WordsHistory = lazy(async () => ({ default: (await import('./screens/life/history.tsx')).WordsHistoryScreen }))
const CalendarHistory = lazy(async () => ({
  default: (await import('./screens/life/history.tsx')).CalendarHistoryScreen
}))
const ToSource = lazy(async () => ({ default: (await import('./screens/source/leave.tsx')).ToSource }))
const NewProcedure = lazy(async () => ({
  default: (await import('./screens/new-procedure/new-procedure.tsx')).NewProcedureScreen
}))
const NotFound = lazy(async () => ({ default: (await import('./screens/not-found/not-found.tsx')).NotFoundScreen }))

/** Every address, and the screen that stands there. Each screen is fetched when it is opened. */
export function App() {
  return (
    <Page>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<Home />} />
          <Route path="/procedures" element={<Procedures />} />
          <Route path="/procedures/new" element={<NewProcedure />} />
          <Route path="/procedures/:id" element={<Procedure />} />
          <Route path="/procedures/:id/drafts/:draft/*" element={<DRAFT.Screen />} />
          <Route path="/procedures/:id/provisions/:provision" element={<Provision />} />
          <Route path="/procedures/:id/readings" element={<Readings />} />
          <Route path="/procedures/:id/coverage" element={<Coverage />} />
          <Route path="/procedures/:id/history" element={<History />} />
          <Route path="/compare" element={<Compare />} />
          <Route path="/changes" element={<Changes />} />
          <Route path="/changes/amendments" element={<Amendments />} />
          <Route path="/changes/print" element={<PrintPack />} />
          <Route path="/record" element={<Record />} />
          <Route path="/check" element={<Check />} />
          <Route path="/caseload" element={<Caseload />} />
          <Route path="/help" element={<Help />} />
          <Route path="/accessibility-statement" element={<Accessibility />} />
          <Route path="/sign-in" element={<SignIn />} />
          <Route path="/api" element={<Api />} />
          <Route path="/api/keys" element={<Keys />} />
          <Route path="/people" element={<People />} />
          <Route path="/words" element={<Words />} />
          <Route path="/calendars/:id" element={<Calendar />} />
          <Route path="/words/history" element={<WordsHistory />} />
          <Route path="/calendars/:id/history" element={<CalendarHistory />} />
          <Route path="/words/drafts/:draft" element={<WordsDraft />} />
          <Route path="/calendars/:id/drafts/:draft" element={<CalendarDraft />} />
          <Route path="/source" element={<ToSource />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </Page>
  )
}
