import { olderNote } from '../../../engine/cohort/older.ts'
import { Tag } from '../../components/tag.tsx'
import { Heading, InsetText } from '../../components/words.tsx'
import { countWords } from '../../pictures/figure-words.ts'
import { dayWords } from '../../sentences/days.ts'
import { instantWords } from '../../sentences/instants.ts'
import type { DoneCohort } from './use-cohort.ts'
import type { Wish } from './wish.ts'

type Props = Readonly<{
  cohort: DoneCohort
  wish: Wish
  isShared: boolean
  names: Readonly<{ first: string; second?: string }>
}>

/** Of whom, by what, as of when; and until when it is kept. How many children there are would give small counts away. */
export function ResultHead({ cohort: { asked, result, given, forgottenAt }, wish, isShared, names }: Props) {
  const { children = 0, assessed = 0 } = result
  const older = olderNote(asked.ruleset.versions, asked.window.from)
  return (
    <>
      <Heading level={2}>
        {wish.isMadeUp && (
          <>
            <Tag colour="purple">Made up</Tag>{' '}
          </>
        )}
        {isShared ? 'Children' : `${countWords(assessed)} ${assessed === 1 ? 'child' : 'children'}`} as of{' '}
        {dayWords(asked.asOf)}
      </Heading>
      {wish.isMadeUp && (
        <InsetText>
          <strong>None of these children exists.</strong> Their return was made up in your browser, so that you can see
          what comes of one. The figures say nothing about any council.
        </InsetText>
      )}
      <p className="govuk-body">
        By {names.first}
        {names.second !== undefined && <>, held against {names.second}</>}. Counted is what was due from{' '}
        {dayWords(asked.window.from)} to {dayWords(asked.window.to)}.
        {!isShared && children > assessed && (
          <> Of {countWords(children - assessed)} more children so little can be read that they are left out.</>
        )}{' '}
        {given.files.length === 1 ? '1 file was' : `${given.files.length} files were`} given
        {given.window !== undefined && (
          <>
            , which reach from {dayWords(given.window.from)} to {dayWords(given.window.to)}
          </>
        )}
        . The server forgets them when you leave this page, at the latest on {instantWords(forgottenAt)}.
      </p>
      {older !== undefined && <InsetText>{older}</InsetText>}
    </>
  )
}
