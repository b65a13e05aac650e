import { grouped } from '../diff/phrases.ts'
import { ukDay } from '../explain/words.ts'
import type { Checked, FloorCheck, FloorFinding, Later, NotCompared } from './finding.ts'

type Told = FloorFinding extends infer One ? (One extends unknown ? Omit<One, 'says'> : never) : never

/** How one timescale stands to its floor, in a sentence or two. */
export function findingWords(finding: Told): string {
  const { rule, floor } = finding
  const head = `${rule.title} (${rule.rule})`
  const by = `${floor.rule}${floor.binding === 'guidance' ? ', guidance' : ''}`
  switch (finding.outcome) {
    case 'keeps':
      return `${head}: no later than ${by} on ${allWords(finding.checked)}.${restWords(finding.checked, floor.rule)}`
    case 'not-compared':
      return `${head}: not compared with ${by}, since ${WHY[finding.because]}.`
    case 'later-than-law':
    case 'later-than-guidance':
      return (
        [
          ...laterWords(`${head}: later than ${floor.rule}`, finding.laterThanLaw, finding.checked, floor.rule),
          ...laterWords(
            `${head}: later than ${floor.rule}`,
            finding.laterThanGuidance,
            finding.checked,
            floor.rule,
            ' where it is guidance'
          )
        ].join(' ') + restWords(finding.checked, floor.rule)
      )
  }
}

const WHY: Readonly<Record<NotCompared, string>> = {
  'different-anchors': 'they count from different days',
  'different-acts': 'they are met by different acts',
  'no-number': 'one of them gives no number',
  'no-such-rule': 'there is no such timescale',
  'calendar-too-short': 'no count of them stays within the calendar'
}

const allWords = ({ compared, same, from, to }: Checked): string =>
  `all ${grouped(compared)} start days from ${ukDay(from)} to ${ukDay(to)}${same === compared ? ', and always the same day' : ''}`

/** Start days of which nothing could be said. */
function restWords({ beyondCalendar, lawGivesNone }: Checked, floor: string): string {
  const parts = [
    ...(beyondCalendar === 0 ? [] : [`${grouped(beyondCalendar)} more run out of the calendar`]),
    ...(lawGivesNone === 0 ? [] : [`${grouped(lawGivesNone)} more have no last day by ${floor}`])
  ]
  return parts.length === 0 ? '' : ` (${parts.join('; ')}.)`
}

function laterWords(
  head: string,
  later: Later | undefined,
  { compared }: Checked,
  law: string,
  where = ''
): readonly string[] {
  const first = later?.first[0]
  if (later === undefined || first === undefined) return []
  const { dates, share, worst } = later
  const days = worst.days === 1 ? 'by a day' : `by up to ${worst.days} days`
  return [
    `${head}${where} on ${grouped(dates)} of ${grouped(compared)} start days (${(share * 100).toFixed(1)} %), ${days}. ` +
      `Counted from ${ukDay(first.start)}, the last day is ${ukDay(first.local)}, and by ${law} ${ukDay(first.law)}.`
  ]
}

/** What came of it in one sentence. */
export function checkWords({ findings, passed }: Omit<FloorCheck, 'says'>): string {
  const count = (outcome: FloorFinding['outcome']): number => findings.filter((one) => one.outcome === outcome).length
  const parts = [
    `${count('keeps')} never later`,
    `${count('later-than-law')} later than the law on some days`,
    `${count('later-than-guidance')} later than guidance on some days`,
    `${count('not-compared')} not compared`
  ]
  return `${findings.length} time limits that stand on the law or on national guidance: ${parts.join(', ')}. ${passed ? 'None is later than what binds as law.' : 'The law is not kept on every day.'}`
}
