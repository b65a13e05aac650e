import type { WordSection } from '../../engine/edit/edit.ts'

/** The kinds of words that a procedure can have of its own. */
export type Section = Exclude<WordSection, 'anchors'>

/** What they are called on the forms. */
export const SECTIONS: Readonly<Record<Section, Readonly<{ one: string; many: string; hint: string }>>> = {
  facts: { one: 'A fact', many: 'Facts', hint: 'What can be known of a case, as a clause: an advocate is needed' },
  events: { one: 'An event', many: 'Events', hint: 'What can happen: an exclusion from school' },
  milestones: { one: 'An act', many: 'Acts', hint: 'What is done on a day: invitations sent' },
  roles: { one: 'A role', many: 'Roles', hint: 'Who acts, or comes: the independent visitor' },
  items: { one: 'An agenda item', many: 'Agenda items', hint: 'What a review looks at: the health plan' }
}
