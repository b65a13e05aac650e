// Made by `npm run schemas` from the *.schema.json files. Do not edit.
/** One thing wrong with the shape of data, as Ajv tells it. */
export type ShapeError = Readonly<{
  instancePath: string
  schemaPath: string
  keyword: string
  params: Readonly<Record<string, unknown>>
  propertyName?: string
}>

/** A compiled schema. After a call, `errors` holds what was wrong. */
export type Validate = { (data: unknown): boolean; errors?: readonly ShapeError[] | null }

export const validateCalendar: Validate
export const validateCase: Validate
export const validateExamples: Validate
export const validateProblem: Validate
export const validateReceipt: Validate
export const validateRuleset: Validate
export const validateVocabulary: Validate
export const validateTimescale: Validate
export const validateTrigger: Validate
export const validateInvitee: Validate
export const validateCheck: Validate
export const validateAgenda: Validate
export const validateGuidance: Validate
