// Made by `npm run schemas` from the *.schema.json files. Do not edit.
/** Every schema of Duecourse, by the name of its file. */
export const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>
