import { useState } from 'react'
import { QuietButton } from '../components/button.tsx'

/** Text for a command line, with a button that copies it. */
export function Command({ text, label }: Readonly<{ text: string; label: string }>) {
  const [copied, setCopied] = useState<'' | 'Copied' | 'Select the text and copy it'>('')
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('Copied'),
      () => setCopied('Select the text and copy it')
    )
  }
  return (
    <div className="dc-command">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
      <p className="govuk-body-s">
        <QuietButton onClick={copy} about={`: ${label}`}>
          Copy
        </QuietButton>{' '}
        <span role="status">{copied}</span>
      </p>
    </div>
  )
}
