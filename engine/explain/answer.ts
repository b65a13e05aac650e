import type {
  AgendaVerdict,
  CheckVerdict,
  GuidanceVerdict,
  InviteeVerdict,
  TimescaleVerdict,
  TriggerVerdict
} from '../assess/verdict.ts'
import type { WorkingDayCalendar } from '../days/calendar.ts'
import { type Day, isoDay } from '../days/day.ts'
import type {
  AgendaAnswer,
  CheckAnswer,
  GuidanceAnswer,
  InviteeAnswer,
  TimescaleAnswer,
  TriggerAnswer
} from '../model/assessment.ts'
import { adviceFor, between } from './words.ts'

/** What an answer is counted with: the calendar of the version that gave it, and the day asked about. */
export type Counting = Readonly<{ calendar: WorkingDayCalendar; asOf: Day }>

const dueDay = (calendar: WorkingDayCalendar, dueOn: Day) => ({ dueOn: isoDay(dueOn), ...adviceFor(calendar, dueOn) })
const maybeDue = (calendar: WorkingDayCalendar, dueOn: Day | undefined) =>
  dueOn === undefined ? {} : dueDay(calendar, dueOn)

/** A verdict as it is shown outside: ISO days, days and working days left or over, and the advice beside a due day. */
export function timescaleAnswer(verdict: TimescaleVerdict, { calendar, asOf }: Counting): TimescaleAnswer {
  switch (verdict.state) {
    case 'not-applicable':
      return { outcome: verdict.state, because: verdict.because }
    case 'not-required':
      return {
        outcome: verdict.state,
        because: verdict.because,
        endedOn: isoDay(verdict.on),
        ...maybeDue(calendar, verdict.dueOn)
      }
    case 'cannot-tell':
      return { outcome: verdict.state, ...maybeDue(calendar, verdict.dueOn) }
    case 'not-achievable':
      return {
        outcome: verdict.state,
        ...dueDay(calendar, verdict.dueOn),
        because: verdict.because,
        since: isoDay(verdict.on),
        ...(verdict.doneOn === undefined ? {} : { doneOn: isoDay(verdict.doneOn) })
      }
    case 'deemed':
      return { outcome: verdict.state, ...dueDay(calendar, verdict.dueOn), deemed: 'agreed' }
    case 'too-early':
      return {
        outcome: verdict.state,
        notBefore: isoDay(verdict.notBefore),
        doneOn: isoDay(verdict.doneOn),
        ...maybeDue(calendar, verdict.dueOn)
      }
    case 'no-date':
      return verdict.doneOn === undefined
        ? { outcome: verdict.state, because: verdict.because }
        : { outcome: verdict.state, because: verdict.because, doneOn: isoDay(verdict.doneOn) }
    case 'due': {
      const { days, workingDays } = between(calendar, asOf, verdict.dueOn)
      const working = workingDays === undefined ? {} : { workingDaysLeft: workingDays }
      return { outcome: verdict.state, ...dueDay(calendar, verdict.dueOn), daysLeft: days, ...working }
    }
    case 'overdue': {
      const { days, workingDays } = between(calendar, verdict.dueOn, asOf)
      const working = workingDays === undefined ? {} : { workingDaysOver: workingDays }
      return { outcome: verdict.state, ...dueDay(calendar, verdict.dueOn), daysOver: days, ...working }
    }
    case 'met':
      return { outcome: verdict.state, ...dueDay(calendar, verdict.dueOn), doneOn: isoDay(verdict.doneOn) }
    case 'met-late': {
      const { days, workingDays } = between(calendar, verdict.dueOn, verdict.doneOn)
      const working = workingDays === undefined ? {} : { workingDaysLate: workingDays }
      const doneOn = isoDay(verdict.doneOn)
      return { outcome: verdict.state, ...dueDay(calendar, verdict.dueOn), doneOn, daysLate: days, ...working }
    }
  }
}

export function checkAnswer(verdict: CheckVerdict, { calendar, asOf }: Counting): CheckAnswer {
  switch (verdict.state) {
    case 'not-applicable':
      return { outcome: verdict.state, because: verdict.because }
    case 'satisfied':
    case 'cannot-tell':
      return { outcome: verdict.state }
    case 'breached': {
      if (verdict.by === undefined) return { outcome: verdict.state }
      const { days, workingDays } = between(calendar, verdict.by, asOf)
      const working = workingDays === undefined ? {} : { workingDaysOver: workingDays }
      return { outcome: verdict.state, dueOn: isoDay(verdict.by), daysOver: days, ...working }
    }
    case 'not-yet': {
      if (verdict.by === undefined) return { outcome: verdict.state }
      const { days, workingDays } = between(calendar, asOf, verdict.by)
      const working = workingDays === undefined ? {} : { workingDaysLeft: workingDays }
      return { outcome: verdict.state, dueOn: isoDay(verdict.by), daysLeft: days, ...working }
    }
  }
}

export function triggerAnswer(verdict: TriggerVerdict): TriggerAnswer {
  switch (verdict.state) {
    case 'not-called-for':
      return { outcome: verdict.state, because: verdict.because }
    case 'cannot-tell':
      return verdict.on === undefined ? { outcome: verdict.state } : { outcome: verdict.state, on: isoDay(verdict.on) }
    case 'called-for':
      return { outcome: verdict.state, on: isoDay(verdict.on) }
    case 'answered':
      return { outcome: verdict.state, on: isoDay(verdict.on), answeredOn: isoDay(verdict.answeredOn) }
  }
}

export const inviteeAnswer = ({ state, gets, exceptPart }: InviteeVerdict): InviteeAnswer => ({
  outcome: state,
  ...(gets === undefined ? {} : { gets }),
  ...(exceptPart === undefined ? {} : { exceptPart })
})

export const agendaAnswer = ({ state }: AgendaVerdict): AgendaAnswer => ({ outcome: state })
export const guidanceAnswer = ({ state }: GuidanceVerdict): GuidanceAnswer => ({ outcome: state })
