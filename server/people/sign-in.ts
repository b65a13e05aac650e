import type { Provider } from './provider.ts'

/** How people sign in here. */
export type SignIn = Readonly<{ kind: 'local' }> | Readonly<{ kind: 'provider'; provider: Provider; url: URL }>
