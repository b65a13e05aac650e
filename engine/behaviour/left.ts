import { type Answer, CANNOT_TELL, NO, opposite, YES } from '../compile/answer.ts'
import type { Question } from './question.ts'
import type { At } from './view.ts'

/** What is left of a question once some cells are settled: an answer, or what it still turns on. */
export type Left = Readonly<{ answer: Answer } | { answer?: undefined; text: string; needs: readonly number[] }>

export function leftOf(question: Question, at: At): Left {
  switch (question.kind) {
    case 'leaf': {
      const answer = question.test(at)
      return answer === undefined ? { text: question.key, needs: question.needs } : { answer }
    }
    case 'not': {
      const inner = leftOf(question.of, at)
      return inner.answer === undefined
        ? { text: `not(${inner.text})`, needs: inner.needs }
        : { answer: opposite(inner.answer) }
    }
    case 'all':
      return joined(question.of, at, YES, NO, 'all')
    case 'any':
      return joined(question.of, at, NO, YES, 'any')
  }
}

/** Parts that settle nothing fall away; one that settles all leaves nothing else. */
function joined(of: readonly Question[], at: At, idle: Answer, settling: Answer, word: string): Left {
  const texts = new Map<string, readonly number[]>()
  let told = idle
  for (const part of of) {
    const left = leftOf(part, at)
    if (left.answer === undefined) texts.set(left.text, left.needs)
    else if (left.answer === settling) return left
    else if (left.answer === CANNOT_TELL) told = CANNOT_TELL
  }
  const [only] = texts
  if (only === undefined) return { answer: told }
  if (texts.size === 1 && told === idle) return { text: only[0], needs: only[1] }
  return { text: `${word}${told}(${[...texts.keys()].sort().join(';')})`, needs: [...texts.values()].flat() }
}
