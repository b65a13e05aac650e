import { useState } from 'react'
import type { Edit } from '../../../engine/edit/edit.ts'
import type { WrittenCondition } from '../../../engine/read/written.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { ConditionEditor } from './forms/condition-editor.tsx'
import { FormContext } from './forms/form-context.ts'
import { nameFrom } from '../../words/name-from.ts'

/** Conditions that go by a name, so that several rules can use one. */
export function NamedConditions() {
  const { board, mayEdit, edit } = useDraft()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState('')
  if (board === undefined) return null
  const make = async (edits: readonly Edit[], says: string): Promise<void> => {
    const problems = await edit('text', edits, says)
    setWrong(problems.map(({ message, help }) => `${message}${help === undefined ? '' : ` (${help})`}`).join('. '))
  }
  const form = { board, provision: '', problems: [], says: {} }
  return (
    <section>
      <Heading level={2}>Conditions with a name</Heading>
      <p role="status" className="govuk-body">
        {wrong}
      </p>
      <FormContext value={form}>
        {board.conditions.map(({ name: own, says, written, usedBy }) => (
          <Details
            key={own}
            summary={`${own.replaceAll('-', ' ')} (${usedBy.length === 0 ? 'not used' : `used by ${usedBy.join(', ')}`})`}
          >
            {mayEdit ? (
              <>
                <ConditionEditor
                  field={`conditions/${own}`}
                  legend="It holds when"
                  per="review"
                  value={written}
                  says={says}
                  none=""
                  onChange={(next) =>
                    next !== undefined &&
                    void make([{ do: 'putCondition', name: own, condition: next }], `${own} changed`)
                  }
                />
                <QuietButton
                  about={own}
                  onClick={() => void make([{ do: 'removeCondition', name: own }], `${own} removed`)}
                >
                  Remove this condition
                </QuietButton>
              </>
            ) : (
              says
            )}
          </Details>
        ))}
        {mayEdit && (
          <div className="dc-inline">
            <TextInput
              id="condition-name"
              label="Name of another condition"
              width={20}
              value={name}
              onChange={setName}
            />
            <Button
              look="secondary"
              disabled={nameFrom(name) === ''}
              onClick={() => {
                void make([{ do: 'putCondition', name: nameFrom(name), condition: FIRST }], `${name} added`)
                setName('')
              }}
            >
              Add the condition
            </Button>
          </div>
        )}
      </FormContext>
    </section>
  )
}

/** Something that can be read, to begin with. */
const FIRST: WrittenCondition = { fact: 'review-number', operator: 'equal', value: 1 }
