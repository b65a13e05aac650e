import { parseDay } from '../../../engine/days/day.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { today } from '../../sentences/instants.ts'
import { nameOfRule, paragraphOf } from '../../sentences/rule-names.ts'

type Excused = Readonly<{ rule: string; why: string; by?: string }>

type Props = Readonly<{
  ruleset: string
  /** The first day of the version, on which its rules have the titles that it gives them. */
  from: string | undefined
  excused: readonly Excused[]
}>

/** The time limits that were let stand though they may fall later than the law allows: by their names, each with its reason. */
export const LaterThanLaw = ({ ruleset, from, excused }: Props) =>
  excused.length === 0 ? null : (
    <>
      <p className="govuk-body">{countSays(excused.length)}</p>
      <ul className="govuk-list govuk-list--bullet">
        {excused.map((one) => (
          <li key={one.rule}>
            <RuleName ruleset={ruleset} from={from} rule={one.rule} />: {one.why}
            {one.by !== undefined && ` – given by ${one.by}`}
          </li>
        ))}
      </ul>
    </>
  )

const countSays = (count: number): string =>
  count === 1
    ? '1 time limit later than the law allows, with a reason:'
    : `${count} time limits later than the law allows, each with a reason:`

/** The paragraph alone, until its title is known, and where it has none on that day. */
function RuleName({ ruleset, from, rule }: Pick<Props, 'ruleset' | 'from'> & Readonly<{ rule: string }>) {
  const asAt = from !== undefined && parseDay(from) !== undefined ? from : today()
  const { data } = useWorkshop('provision', { ruleset, asAt, provision: paragraphOf(rule) })
  return <strong>{data === undefined || data === null ? paragraphOf(rule) : nameOfRule(rule, data.line.title)}</strong>
}

const EXCEPTION = 'exception '

/** What an entry of the record tells of them. */
export const excusedIn = (more: Readonly<Record<string, string>> | undefined): readonly Excused[] =>
  Object.entries(more ?? {}).flatMap(([key, why]) =>
    key.startsWith(EXCEPTION) ? [{ rule: key.slice(EXCEPTION.length), why }] : []
  )
