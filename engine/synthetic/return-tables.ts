/** The tables that a made-up return has, with their columns in the order of the national return. */
export const MADE_TABLES = {
  HEADER: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
  EPISODES: [
    'CHILD',
    'DECOM',
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'DEC',
    'REC',
    'REASON_PLACE_CHANGE',
    'HOME_POST',
    'PL_POST',
    'URN'
  ],
  REVIEWS: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
  PLACED_FOR_ADOPTION: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  AD1: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  MISSING: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
  UASC: ['CHILD', 'SEX', 'DOB', 'DUC'],
  OC2: [
    'CHILD',
    'DOB',
    'SDQ_SCORE',
    'SDQ_REASON',
    'CONVICTED',
    'HEALTH_CHECK',
    'IMMUNISATIONS',
    'TEETH_CHECK',
    'HEALTH_ASSESSMENT',
    'SUBSTANCE_MISUSE',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED'
  ]
} as const satisfies Readonly<Record<string, readonly string[]>>

export type MadeTable = keyof typeof MADE_TABLES

/** One row of one table of one year, its cells in the order of the columns. None of them holds a comma or a quote. */
export type MadeRow = Readonly<{ table: MadeTable; year: number; cells: readonly string[] }>

/** Where a column stands. */
export const columnAt = (table: MadeTable, column: string): number =>
  (MADE_TABLES[table] as readonly string[]).indexOf(column)

/** A row with another text in one of its cells. */
export const withCell = (row: MadeRow, column: string, text: string): MadeRow => ({
  ...row,
  cells: row.cells.with(columnAt(row.table, column), text)
})
