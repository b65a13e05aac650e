import { dayWords } from '../sentences/days.ts'
import { today } from './as-at.tsx'

type Version = Readonly<{ name: string; version: string; inForceFrom: string }>

/** On paper only: which version this is, when it was printed, and that it is to be looked at again. */
export const PrintFoot = ({ versions }: Readonly<{ versions: readonly Version[] }>) => (
  <div className="dc-print-foot" aria-hidden="true">
    {versions.map(({ name, version, inForceFrom }) => (
      <p key={`${name} ${version}`}>
        {name}, version {version}, in force from {dayWords(inForceFrom)}
      </p>
    ))}
    <p>
      Printed on {dayWords(today())} from {window.location.origin}
      {window.location.pathname}. Check there that it is current before you rely on it.
    </p>
  </div>
)
