/** The sign of each operator that has one, as in JavaScript. */
export const SIGNS: Readonly<Record<string, string>> = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  after: '>',
  onOrBefore: '<=',
  onOrAfter: '>='
}
