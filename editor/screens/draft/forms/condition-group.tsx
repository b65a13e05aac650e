import { Button, QuietButton } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { group, type GroupKind, shown, type Way, written } from '../../../draft/conditions.ts'
import { type Acts, EMPTY_FACT, type PartProps } from './condition-acts.ts'
import { ConditionPart } from './condition-part.tsx'
import { useForm } from './form-context.ts'

const KINDS: readonly Readonly<{ value: GroupKind; text: string }>[] = [
  { value: 'all', text: 'all of these' },
  { value: 'any', text: 'at least one of these' },
  { value: 'none', text: 'none of these' }
]

const at = (id: string, way: Way): string => `${id}${way.map((step) => `-${step}`).join('')}`

/** A group with its parts, or a single part; whatever it is, something can be put beside it. */
export function ConditionGroup({ isWhole, ...props }: PartProps & Readonly<{ isWhole?: boolean }>) {
  const { condition, way, acts, id } = props
  const here = shown(condition)
  const own = at(id, way)
  if (here.is !== 'group')
    return (
      <>
        <div className="dc-condition__part">
          <ConditionPart {...props} />
          {isWhole === true && (
            <QuietButton onClick={() => acts.remove(way)} about="this condition">
              Remove
            </QuietButton>
          )}
        </div>
        {isWhole === true && <AddButtons way={way} acts={acts} id={id} isFirst />}
      </>
    )
  return (
    <div className="dc-condition__group" role="group" aria-label={KINDS.find(({ value }) => value === here.kind)?.text}>
      <Select
        id={`${own}-kind`}
        label="It holds where"
        value={here.kind}
        choices={KINDS}
        onChange={(kind) => acts.change(way, group(kind, here.of))}
      />
      <ol className="govuk-list dc-condition__parts">
        {here.of.map((part, place) => (
          // A part has no name of its own; its place is what it goes by.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className="dc-condition__part">
            <ConditionGroup {...props} condition={part} way={[...way, place]} />
            <PartButtons {...props} way={[...way, place]} last={here.of.length - 1} place={place} />
          </li>
        ))}
      </ol>
      <AddButtons way={way} acts={acts} id={id} isWhole={isWhole === true} />
    </div>
  )
}

type ButtonsProps = Readonly<{ acts: Acts; id: string; way: Way; place: number; last: number }>

function PartButtons({ acts, id, way, place, last }: ButtonsProps) {
  const own = at(id, way)
  const about = `part ${place + 1}`
  return (
    <p className="dc-condition__acts">
      <button
        type="button"
        id={`${own}-up`}
        className="dc-quiet-button govuk-link"
        disabled={place === 0}
        onClick={() => acts.move(way, -1)}
      >
        Move up<span className="govuk-visually-hidden"> {about}</span>
      </button>
      <button
        type="button"
        id={`${own}-down`}
        className="dc-quiet-button govuk-link"
        disabled={place === last}
        onClick={() => acts.move(way, 1)}
      >
        Move down<span className="govuk-visually-hidden"> {about}</span>
      </button>
      <QuietButton onClick={() => acts.wrap(way)} about={about}>
        Put into a group
      </QuietButton>
      <QuietButton onClick={() => acts.remove(way)} about={about}>
        Remove
      </QuietButton>
    </p>
  )
}

type AddProps = Readonly<{ way: Way; acts: Acts; id: string; isFirst?: boolean; isWhole?: boolean }>

function AddButtons({ way, acts, id, isWhole }: AddProps) {
  const { board } = useForm()
  const [named] = board.conditions
  return (
    <p className="dc-condition__acts">
      <Button
        look="secondary"
        id={way.length === 0 ? `${id}-last` : at(id, [...way, 99])}
        onClick={() => acts.add(way, EMPTY_FACT)}
      >
        Add a fact
      </Button>
      <Button look="secondary" onClick={() => acts.add(way, group('any', [EMPTY_FACT]))}>
        Add a group
      </Button>
      {named !== undefined && (
        <Button look="secondary" onClick={() => acts.add(way, written({ is: 'named', not: false, name: named.name }))}>
          Add a condition with a name
        </Button>
      )}
      {isWhole === true && (
        <QuietButton onClick={() => acts.remove([])} about="the whole condition">
          Remove all of it
        </QuietButton>
      )}
    </p>
  )
}
