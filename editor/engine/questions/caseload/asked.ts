/** A file that was made up here, as a return would have it. */
export type MadeFile = Readonly<{ name: string; text: string }>

export type CaseloadQuestions = Readonly<{
  /** The return of a council that is not there: so many children, over the collection years that end in these calendar years. */
  madeUpReturn: Readonly<{
    asked: Readonly<{ children: number; first: number; last: number }>
    answer: readonly MadeFile[]
  }>
}>
