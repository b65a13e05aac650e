import { useId, useState } from 'react'
import { Button, QuietButton } from '../../../components/button.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Heading } from '../../../components/words.tsx'
import { addableTo, sought } from '../../../draft/example/addable.ts'
import { valueAt, withoutValue, withValue } from '../../../draft/example/case-path.ts'
import { type Given, givenOf, type Holder, holdersIn } from '../../../draft/example/given.ts'
import type { Words } from '../../../engine/questions/desk/asked.ts'
import { GivenField } from './given-input.tsx'

type Props = Readonly<{ sent: unknown; words: Words; onChange: (sent: unknown) => void }>

/** Everything that is given of a made-up case, and whatever else of the vocabulary could be. */
export const GivenForm = (props: Props) => (
  <>
    {holdersIn(props.sent, props.words).map((holder) => (
      <HolderForm key={holder.path.join('/')} holder={holder} {...props} />
    ))}
    <AddGiven {...props} />
  </>
)

function HolderForm({ holder, sent, words, onChange }: Props & Readonly<{ holder: Holder }>) {
  const given = givenOf(sent, holder, words)
  if (given.length === 0 && holder.list === 'case') return null
  return (
    <fieldset className="govuk-fieldset dc-given-form">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{holder.title}</legend>
      {given.map((one) => (
        <GivenRow key={one.path.join('/')} given={one} holder={holder} sent={sent} onChange={onChange} />
      ))}
      {holder.list !== 'case' && (
        <QuietButton onClick={() => onChange(withoutValue(sent, holder.path) ?? {})} about={`: ${holder.title}`}>
          Take all of this out
        </QuietButton>
      )}
    </fieldset>
  )
}

type RowProps = Omit<Props, 'words'> & Readonly<{ given: Given; holder: Holder }>

const GivenRow = ({ given: { path, label, input }, holder, sent, onChange }: RowProps) => (
  <div className="dc-given-form__row">
    <GivenField
      id={`given-${path.join('-')}`}
      label={label}
      input={input}
      value={valueAt(sent, path)}
      onChange={(value) => onChange(withValue(sent, path, value))}
    />
    <QuietButton onClick={() => onChange(withoutValue(sent, path) ?? {})} about={`: ${label}, ${holder.title}`}>
      Take out
    </QuietButton>
  </div>
)

/** How many are shown of what is found. */
const MOST = 12
const FIRST = 8

/** Any fact, act, event, placement or legal status, found by its words. */
function AddGiven({ sent, words, onChange }: Props) {
  const [text, setText] = useState('')
  const [told, setTold] = useState('')
  const list = useId()
  const all = addableTo(sent, words)
  const found = sought(all, text)
  const shown = found.slice(0, text.trim() === '' ? FIRST : MOST)
  return (
    <section aria-labelledby={list} className="dc-given-form">
      <Heading level={3} id={list}>
        Give something else
      </Heading>
      <TextInput
        id="sought-given"
        type="search"
        label="Search the vocabulary"
        hint="A fact, an act, something that happens, a placement, a legal status, another review"
        value={text}
        onChange={setText}
        width={30}
      />
      <p className="govuk-body-s" role="status">
        {told}
        {text.trim() === '' ? `${all.length} things could be given.` : `${found.length} found.`}
      </p>
      <ul className="govuk-list">
        {shown.map(({ key, label, about, path, value }) => (
          <li key={key} className="dc-given-form__add">
            <span>
              {label} <span className="govuk-hint dc-bare">({about})</span>
            </span>
            <Button
              look="secondary"
              about={`: ${label} (${about})`}
              onClick={() => {
                onChange(withValue(sent, path, value))
                setTold(`${label} added. `)
              }}
            >
              Add
            </Button>
          </li>
        ))}
        {found.length > shown.length && <li>and {found.length - shown.length} more: write more of the word</li>}
      </ul>
    </section>
  )
}
