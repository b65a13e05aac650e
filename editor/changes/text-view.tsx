import { OutLink, Paragraph } from '../components/words.tsx'
import { exactly } from './sides.ts'
import type { ViewProps } from './views.tsx'

/** The texts as they are written, on a page of their own: nothing is to be found there that the other views do not tell. */
export function TextView({ found: { left, right, names }, raw }: Pick<ViewProps, 'found' | 'raw'>) {
  const address =
    raw ?? `/source?left=${exactly(left.ruleset, left.version)}&right=${exactly(right.ruleset, right.version)}`
  return (
    <>
      <Paragraph>
        The other views are made from the rules that the texts hold. The texts themselves, as they are written for
        machines, can be laid side by side line by line. Every difference that counts is told in the other views as
        well.
      </Paragraph>
      <Paragraph>
        <OutLink href={address}>{`Lay the YAML of ${names.left} and ${names.right} side by side`}</OutLink>
      </Paragraph>
    </>
  )
}
