import { piece } from '../../piece.ts'

/** What the pages of a draft are made of, which takes longest to open of all. */
export const DRAFT = piece(async () => (await import('./frame.tsx')).DraftScreens)
export const FORM = piece(async () => (await import('./provision.tsx')).DraftProvisionScreen)
