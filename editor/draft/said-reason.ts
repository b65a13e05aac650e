const FEWEST_WORDS = 3

/** Whether a reason says something that another can follow: a letter does not. The server asks for as much. */
export const saysSomething = (why: string): boolean => (why.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS
