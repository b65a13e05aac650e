import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { Paragraph } from '../../components/words.tsx'
import type { Problem } from '../../../engine/problem.ts'
import type { Edit } from '../../../engine/edit/edit.ts'
import { useDraft } from '../../draft/use-draft.tsx'

/** Where the provision stands in the text, and taking it out. */
export function PlaceForm({ provision, section }: Readonly<{ provision: string; section: string }>) {
  const { board, edit, at, handOver } = useDraft()
  const navigate = useNavigate()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const others = (board?.provisions ?? []).filter((one) => one.id !== provision && one.section === section)
  const place = (board?.provisions ?? []).findIndex(({ id }) => id === provision)
  const before = board?.provisions[place - 1]
  const [after, setAfter] = useState(before?.section === section ? before.id : '')
  const make = async (edits: readonly Edit[], says: string): Promise<boolean> => {
    await handOver()
    const found = await edit('text', edits, says)
    setProblems(found)
    return found.length === 0
  }
  return (
    <Details summary="Move or retire this provision">
      {problems.length > 0 && (
        <ErrorSummary
          errors={problems.map(({ message, help }) => ({
            text: `${message}${help === undefined ? '' : ` (${help})`}`
          }))}
        />
      )}
      <Select
        id="after"
        label="It comes after"
        value={after}
        choices={[
          { value: '', text: 'nothing: first in its section' },
          ...others.map(({ id, title }) => ({ value: id, text: `${id} ${title}` }))
        ]}
        onChange={setAfter}
      />
      <Button
        look="secondary"
        onClick={() =>
          void make(
            [
              {
                do: 'moveProvision',
                provision,
                after: after === '' ? beforeSection(board?.provisions ?? [], section, provision) : after
              }
            ],
            `${provision} moved`
          )
        }
      >
        Move it there
      </Button>
      <Paragraph>
        To retire a provision is to take it out from the day on which this draft comes into force. What was due before
        stays as it was. Its number is never used again.
      </Paragraph>
      <Button
        look="warning"
        onClick={() =>
          void make([{ do: 'retireProvision', provision }], `${provision} retired`).then(
            (done) => done && navigate(at(''))
          )
        }
      >
        Retire {provision}
      </Button>
    </Details>
  )
}

/** First in its section is after the last one of the sections before it. */
function beforeSection(
  all: readonly Readonly<{ id: string; section: string }>[],
  section: string,
  own: string
): string | null {
  const first = all.findIndex((one) => one.section === section && one.id !== own)
  return first <= 0 ? null : (all[first - 1]?.id ?? null)
}
