import type { Day } from '../../engine/days/day.ts'
import { sideOf } from './days-axis.ts'
import { shortDay, weekday } from './words.ts'

type Props = Readonly<{ x: number; y: number; day: Day; width: number }>

/** The day of the meeting, beside its mark. */
export function MeetingDay({ x, y, day, width }: Props) {
  const side = sideOf(x, width, 260)
  return (
    <text
      x={x + (side === 'right' ? 13 : -13)}
      y={y}
      textAnchor={side === 'right' ? 'start' : 'end'}
      className="dc-cycle__day"
    >
      Meeting: {weekday(day)} {shortDay(day)}
    </text>
  )
}
