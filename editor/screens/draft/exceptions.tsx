import { Button } from '../../components/button.tsx'
import { Tag } from '../../components/tag.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import type { Excused, Stating } from './use-stating.ts'
import { nameOfRule, paragraphOf, withParagraphs } from '../../sentences/rule-names.ts'

type Props = Pick<Stating['exceptions'], 'all' | 'put'> & Readonly<{ isTried: boolean }>

/** For each time limit that falls later than the law on some day: why it may. Without a reason it cannot be submitted. */
export const Exceptions = ({ all, put, isTried }: Props) =>
  all.length === 0 ? null : (
    <>
      <Heading level={3}>Later than the law</Heading>
      <Paragraph>
        These time limits fall later than the law on some days. Put them right, or give the reason why they may stand.
      </Paragraph>
      {all.map((one) =>
        one.carriedFrom === undefined ? (
          <Reason key={one.rule} one={one} put={put} isTried={isTried} />
        ) : (
          <CarriedOver key={one.rule} one={one} from={one.carriedFrom} put={put} isTried={isTried} />
        )
      )}
    </>
  )

type OneProps = Readonly<{ one: Excused; put: Props['put']; isTried: boolean }>

const Reason = ({ one: { rule, id, found, why, problem }, put, isTried }: OneProps) => (
  <Textarea
    id={id}
    label={`${nameOf(rule, found)}: the reason why it may stand`}
    hint={found && hintOf(found)}
    rows={2}
    value={why}
    onChange={(next) => put(rule, { why: next })}
    error={isTried || why.trim() !== '' ? problem : undefined}
  />
)

/** Nobody has to type again what stood in the version before; somebody has to stand by it. */
const CarriedOver = ({ one, from, put, isTried }: OneProps & Readonly<{ from: string }>) => {
  const { rule, id, found, why, problem } = one
  const isWrong = isTried && problem !== undefined
  return (
    <div className={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
      <p className="govuk-body">
        <strong>{nameOf(rule, found)}</strong> <Tag colour="blue">Carried over</Tag>
      </p>
      {found !== undefined && <p className="govuk-hint">{hintOf(found)}</p>}
      {isWrong && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <p className="govuk-body">
        The reason that {from} gave for the version before: {why}
      </p>
      <Button id={id} look="secondary" about={`for ${nameOf(rule, found)}`} onClick={() => confirmed(one, put)}>
        Confirm that it still holds
      </Button>{' '}
      <Button look="secondary" about={`for ${nameOf(rule, found)}`} onClick={() => another(one, put)}>
        Give another reason
      </Button>
    </div>
  )
}

/** What has been confirmed stands in a field from then on, and so does the focus. */
function confirmed({ rule, id, why }: Excused, put: Props['put']): void {
  put(rule, { why })
  toField(id)
}

/** The field takes the place of the buttons, and the focus with it. */
function another({ rule, id }: Excused, put: Props['put']): void {
  put(rule, { why: '' })
  toField(id)
}

const toField = (id: string): void => void window.setTimeout(() => document.getElementById(id)?.focus(), 0)

const nameOf = (rule: string, found: Excused['found']): string =>
  found === undefined ? paragraphOf(rule) : nameOfRule(rule, found.title)

const hintOf = ({ law, limit, limitSays, before }: NonNullable<Excused['found']>): string =>
  `On some days this is later than ${law}, ${withParagraphs(limit)}: ${withParagraphs(limitSays)}${before ? ' It was so before this draft, too.' : ''}`
