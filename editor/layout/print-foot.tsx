import { createContext, useContext, useEffect } from 'react'
import { useLocation } from 'react-router'
import { dayWords } from '../sentences/days.ts'
import { today } from '../sentences/instants.ts'

/** A text that a page is made of. One that is in force from no day yet says so in its name. */
export type Printed = Readonly<{ name: string; version?: string; inForceFrom?: string }>

export const PrintContext = createContext<(printed: readonly Printed[]) => void>(() => undefined)

/** Says of which versions a page is made, so that it stands below it on paper. */
export function PrintFoot({ versions }: Readonly<{ versions: readonly Printed[] }>) {
  const tell = useContext(PrintContext)
  const told = JSON.stringify(versions)
  useEffect(() => {
    tell(JSON.parse(told) as readonly Printed[])
    return () => tell([])
  }, [tell, told])
  return null
}

/** On paper only: which version this is, when it was printed, and that it is to be looked at again. */
export function PrintedFoot({ printed }: Readonly<{ printed: readonly Printed[] }>) {
  const { pathname, search } = useLocation()
  return (
    <div className="dc-print-foot" aria-hidden="true">
      {printed.map(({ name, version, inForceFrom }) => (
        <p key={`${name} ${version}`}>
          {[
            name,
            version === undefined ? '' : `version ${version}`,
            inForceFrom === undefined ? '' : `in force from ${dayWords(inForceFrom)}`
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </p>
      ))}
      <p>
        Printed on {dayWords(today())} from {window.location.origin}
        {pathname}
        {search}. Check there that this is the current version before you rely on it.
      </p>
    </div>
  )
}
