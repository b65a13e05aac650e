import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Select } from '../../components/select.tsx'
import type { RulesetHead } from '../../engine/protocol.ts'
import { dayWords } from '../../sentences/days.ts'
import { type Asked, textOf } from '../../changes/sides.ts'

type Props = Readonly<{
  all: readonly RulesetHead[]
  left: Asked | undefined
  right: Asked | undefined
  choose: (left: string, right: string) => void
}>

/** Which two texts: whose, and which version of it, or which day. */
export function Pickers({ all, left, right, choose }: Props) {
  const [one, setOne] = useState<Asked | undefined>(left ?? firstOf(all, 0))
  const [other, setOther] = useState<Asked | undefined>(right ?? firstOf(all, 1))
  if (one === undefined || other === undefined) return null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        choose(textOf(one), textOf(other))
      }}
    >
      <div className="dc-pickers">
        <Picker id="left" name="First" all={all} asked={one} change={setOne} />
        <Picker id="right" name="Second" all={all} asked={other} change={setOther} />
      </div>
      <Button type="submit">Compare</Button>
    </form>
  )
}

const firstOf = (all: readonly RulesetHead[], place: number): Asked | undefined => {
  const floors = new Set(all.map(({ floor }) => floor))
  const councils = all.filter(({ id }) => !floors.has(id))
  const head = councils[place] ?? councils[0] ?? all[0]
  return head && { ruleset: head.id }
}

type PickerProps = Readonly<{
  id: 'left' | 'right'
  name: string
  all: readonly RulesetHead[]
  asked: Asked
  change: (asked: Asked) => void
}>

/** Whose it is says enough, unless somebody has issued two. */
const nameOf = ({ title, issuedBy }: RulesetHead, all: readonly RulesetHead[]): string =>
  all.filter((one) => one.issuedBy === issuedBy).length > 1 ? `${issuedBy}: ${title}` : issuedBy

const [NOW, DAY] = ['now', 'day'] as const

function Picker({ id, name, all, asked: { ruleset, version, on }, change }: PickerProps) {
  const versions = all.find((one) => one.id === ruleset)?.versions ?? []
  const isListed = version === undefined || versions.some((one) => one.version === version)
  return (
    <div>
      <Select
        id={id}
        label={`${name} text`}
        value={ruleset}
        onChange={(chosen) => change({ ruleset: chosen })}
        choices={all.map((one) => ({ value: one.id, text: nameOf(one, all) }))}
      />
      <Select
        id={`${id}-version`}
        label={`Which version of the ${name.toLowerCase()} text`}
        value={on !== undefined ? DAY : (version ?? NOW)}
        onChange={(chosen) =>
          change({ ruleset, ...(chosen === DAY ? { on: on ?? '' } : chosen === NOW ? {} : { version: chosen }) })
        }
        choices={[
          { value: NOW, text: 'The one in force' },
          ...versions.map((one) => ({
            value: one.version,
            text: `Version ${one.version}, from ${dayWords(one.inForceFrom)}`
          })),
          ...(isListed ? [] : [{ value: version, text: `Version ${version}, no longer in force` }]),
          { value: DAY, text: 'As it was, or will be, on a day…' }
        ]}
      />
      {on !== undefined && (
        <DayInput
          id={`${id}-day`}
          label={`Day of the ${name.toLowerCase()} text`}
          labelSize="s"
          value={on === '' ? undefined : on}
          onChange={(day) => change({ ruleset, on: day ?? '' })}
        />
      )}
    </div>
  )
}
