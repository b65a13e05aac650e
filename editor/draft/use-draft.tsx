import { createContext, useContext } from 'react'
import type { Edit } from '../../engine/edit/edit.ts'
import type { Problem } from '../../engine/problem.ts'
import type { Me } from '../api/who.ts'
import type { Board, Desk } from '../engine/questions/desk/asked.ts'
import type { Part } from './history.ts'
import type { DraftStore, DraftView } from './store.ts'

/** The draft that the pages under its address are about. */
export type DraftDesk = Readonly<{
  ruleset: string
  /** Where its pages are. */
  at: (tail: string) => string
  view: DraftView
  store: DraftStore
  desk: Desk
  board: Board | undefined
  /** Whether the board is of an older text than the one in hand. */
  boardIsBehind: boolean
  /** Why there is no board, where there is none. */
  trouble: unknown
  me: Me | null
  mayEdit: boolean
  /** Lets an author write in what is with its approvers: with the first word it is a draft again. */
  reopen: () => void
  /** Makes edits on one of the texts, one after the other; what cannot be made comes back. */
  edit: (part: Part, edits: readonly Edit[], says: string, name?: string) => Promise<readonly Problem[]>
  /** Run before anything is taken back or sent: a form that still holds letters hands them over. */
  beforeLeaving: (work: () => Promise<unknown>) => () => void
  handOver: () => Promise<void>
}>

export const DraftContext = createContext<DraftDesk | undefined>(undefined)

export function useDraft(): DraftDesk {
  const desk = useContext(DraftContext)
  if (desk === undefined) throw new Error('this page stands outside a draft')
  return desk
}
