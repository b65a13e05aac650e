import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { get } from '../api/client.ts'

/** Whose pages these are, as the server is configured. */
export type Settings = Readonly<{
  council: Readonly<{ name: string; colour?: string }>
  /** Whether people sign in with the council's own provider, or by links on this machine. */
  signIn: 'oidc' | 'links'
  /** How to reach whoever answers for these pages, for the accessibility statement. */
  contact?: string
}>

const UNTIL_KNOWN: Settings = { council: { name: 'Duecourse' }, signIn: 'links' }

export function useSettings(): Settings {
  const { data } = useQuery({
    queryKey: ['settings'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<Settings>('/v1/settings', signal)
  })
  return data ?? UNTIL_KNOWN
}

/** Puts the council's colour where the stylesheet looks for it. */
export function useCouncilColour({ council: { colour } }: Settings): void {
  useEffect(() => {
    if (colour !== undefined) document.documentElement.style.setProperty('--govuk-brand-colour', colour)
  }, [colour])
}
