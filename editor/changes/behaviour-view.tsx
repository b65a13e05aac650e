import { useNavigate } from 'react-router'
import { stateWords } from './states.ts'
import { handOver } from '../check/handed.ts'
import { MATTER_WORDS } from './classes.ts'
import { isSifted, NO_SIFT, type Sift, sifted, useSift } from './sift.ts'
import { Button, ButtonGroup, QuietButton } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { Empty, Loading } from '../components/loading.tsx'
import { Trouble } from '../components/trouble.tsx'
import { Heading, InsetText, Paragraph } from '../components/words.tsx'
import type { RegionDocument, RuleBehaviourDocument } from '../../engine/changes/behaviour.ts'
import { useWorkshop } from '../engine/use-workshop.ts'
import { fullDayWords } from '../sentences/days.ts'
import type { ViewProps } from './views.tsx'
import { paragraphOf, titleOfRule, withParagraphs } from '../sentences/rule-names.ts'

/** In which cases the two decide otherwise: proved over all cases that there can be, each with a case that shows it. */
export function BehaviourView({ found, places }: ViewProps) {
  const { data, error, isPending } = useWorkshop('behaviour', places)
  const { sift, change } = useSift()
  if (isPending) return <Loading what="Looking at every case that there can be" />
  if (data === undefined || 'problems' in data) return <Trouble error={error} />
  const { analysed } = data
  const rules = data.rules.filter(({ rule }) => isShown(rule, found, sift))
  const { left, right } = found.names
  const regions = rules.reduce((sum, one) => sum + one.regions.length, 0)
  return (
    <>
      <Paragraph>
        Every condition that differs was looked at over all cases that there can be, not over a sample. {left}:{' '}
        {analysed.left.analysed} of {analysed.left.conditions} conditions can be looked at like this; {right}:{' '}
        {analysed.right.analysed} of {analysed.right.conditions}.
      </Paragraph>
      {found.of === 'councils' && (
        <Paragraph>
          Each rule of {right} is held against the rule of {left} on the same matter, put in its place.
        </Paragraph>
      )}
      {isSifted(sift) && (
        <Paragraph>
          {sift.about === '' ? 'Only what is chosen is shown' : `Only “${MATTER_WORDS[sift.about]}” is shown`}:{' '}
          {rules.length} of {data.rules.length} rules that fall on other cases.{' '}
          <QuietButton onClick={() => change(NO_SIFT)}>Show all of them</QuietButton>
        </Paragraph>
      )}
      {regions === 0 && <Empty>No rule that both have falls on other cases.</Empty>}
      {rules.map((rule) => (
        <RuleRegions key={rule.rule} rule={rule} props={{ found, places }} />
      ))}
    </>
  )
}

/** What the list of differences is narrowed down by holds here too. */
function isShown(rule: string, { entries }: ViewProps['found'], sift: Sift): boolean {
  if (!isSifted(sift)) return true
  return sifted(entries, { ...sift, same: true }).some(({ left, right }) => left?.rule === rule || right?.rule === rule)
}

function RuleRegions({ rule, props }: Readonly<{ rule: RuleBehaviourDocument; props: ViewProps }>) {
  if (rule.regions.length === 0 && rule.notAnalysed.length === 0) return null
  return (
    <section className="dc-change">
      <Heading level={3}>
        {titleOfRule(rule.rule, rule.title)} <span className="dc-change__keys">{paragraphOf(rule.rule)}</span>
      </Heading>
      {rule.regions.map((region) => (
        <Region key={region.says} region={region} props={props} />
      ))}
      {rule.notAnalysed.map(({ part, why }) => (
        <Paragraph key={`${part} ${why}`}>Could not be looked at: {why}.</Paragraph>
      ))}
    </section>
  )
}

function Region({
  region: { says, example, noExample },
  props
}: Readonly<{ region: RegionDocument; props: ViewProps }>) {
  const { found, places } = props
  const navigate = useNavigate()
  const open = (side: 'left' | 'right'): void => {
    if (example === undefined) return
    const { ruleset, draft } = places[side]
    const { version, title } = found[side]
    const place = draft === undefined ? { version } : { draft }
    const by = { place, says: `${title}: ${draft === undefined ? `version ${version}` : 'a draft, as it stood'}` }
    handOver({ case: example.case, asOf: example.asOf, ruleset, by })
    void navigate('/check')
  }
  return (
    <InsetText>
      <p className="govuk-body">{withParagraphs(says)}</p>
      {example === undefined ? (
        <p className="govuk-body-s">No case is shown: {noExample}.</p>
      ) : (
        <>
          <p className="govuk-body-s">
            In a made-up case, looked at on {fullDayWords(example.asOf)}: by {found.names.left} it{' '}
            {stateWords(example.outcome.before)}; by {found.names.right} it {stateWords(example.outcome.after)}.
          </p>
          <ButtonGroup>
            {(['left', 'right'] as const).map((side) => (
              <Button key={side} look="secondary" onClick={() => open(side)} about={`: ${says}`}>
                Open this case by {inSentence(found.names[side])}
              </Button>
            ))}
          </ButtonGroup>
          <Details summary="The case as data">
            <pre className="dc-lines">{JSON.stringify(example.case, null, 2)}</pre>
          </Details>
        </>
      )}
    </InsetText>
  )
}

/** What a side is called stands in the middle of a sentence; a council keeps its capital. */
const inSentence = (name: string): string =>
  name.replace(/^(Version|Before|After|This)\b/, (word) => word.toLowerCase())
