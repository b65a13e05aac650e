/** The three answers of a condition, in the order that makes `all` the least and `any` the greatest of them (Kleene). */
export const NO = 0
export const CANNOT_TELL = 1
export const YES = 2

export type Answer = typeof NO | typeof CANNOT_TELL | typeof YES

export const ANSWER_NAMES = ['no', 'cannot-tell', 'yes'] as const
export type AnswerName = (typeof ANSWER_NAMES)[number]

export const opposite = (answer: Answer): Answer => (YES - answer) as Answer

export const both = (a: Answer, b: Answer): Answer => (a < b ? a : b)
