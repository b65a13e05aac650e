import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type TagColour = 'grey' | 'green' | 'turquoise' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

export const Tag = ({ children, colour }: Readonly<{ children: ReactNode; colour?: TagColour | undefined }>) => (
  <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`)}>{children}</strong>
)
