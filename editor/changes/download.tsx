import { Button } from '../components/button.tsx'

type Props = Readonly<{ children: string; file: string; text: () => string; kind?: string }>

/** Gives a file that is made here: nothing is asked of the server. */
export const Download = ({ children, file, text, kind = 'text/csv' }: Props) => (
  <Button look="secondary" onClick={() => giveFile(file, new Blob([text()], { type: `${kind};charset=utf-8` }))}>
    {children}
  </Button>
)

/** How long a file can be fetched from this page, in milliseconds. */
const KEPT = 10_000

export function giveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT)
}
