import type { Instance } from '../chronology/chronology.ts'
import type { CompiledCondition } from '../compile/condition.ts'
import type { AskCondition } from '../assess/timescale.ts'
import type { Found } from './run.ts'

/** What something that rules fall on is known by: the same thing in every telling of the same case. */
export const nameOf = ({ scope, place, period, entry, act, before, adjournedOn }: Instance): string =>
  [scope, place, period?.care.index, entry?.review?.index, act, before, adjournedOn].join(' ')

/** The answers so far. Conditions are known by themselves: one of another version, or of the law, is another condition. */
export class AnswerBook {
  readonly #answers = new Map<CompiledCondition, Map<string, Found>>()

  write(condition: CompiledCondition, instance: Instance, found: Found): void {
    const page = this.#answers.get(condition) ?? new Map<string, Found>()
    this.#answers.set(condition, page.set(nameOf(instance), found))
  }

  /** Looks an answer up, and notes the comparisons' answers where the compiled closures would. One that was not asked for is a mistake here. */
  readonly ask: AskCondition = (condition, instance) => {
    const found = this.#answers.get(condition)?.get(nameOf(instance))
    if (found === undefined) throw new Error(`not answered: condition ${condition.id} for ${nameOf(instance)}`)
    condition.notes.set(found.leaves)
    return found.answer
  }
}
