import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { Page } from './layout/page.tsx'
import { LeavesSource } from './screens/source/leave.tsx'
import { SourceScreen } from './screens/source/source.tsx'
import './styles/main.scss'

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false } } })

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Page>
            <LeavesSource>
              <SourceScreen />
            </LeavesSource>
          </Page>
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>
  )
