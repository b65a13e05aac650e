/** Keys that mean something to JavaScript itself. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** What no text may hold, and what a quoted one can still bring in by an escape. */
export const CONTROL_CHARACTER = /(?![\t\n\r])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u
