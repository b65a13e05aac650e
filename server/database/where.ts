/** Which database: one file of this machine, or a PostgreSQL by its address. */
export type Where = Readonly<{ kind: 'sqlite'; file: string }> | Readonly<{ kind: 'postgres'; url: string }>

export type DatabaseKind = Where['kind']

/** The statements of one step of the database's making, for either kind. */
export type Step = Readonly<Record<DatabaseKind, readonly string[]>>
