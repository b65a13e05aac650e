/**
 * The days that random cases and rules are made of: few, so that they often fall together, and chosen so that they lie exactly a length apart:
 * the ends of months, a leap day, Easter, 20 working days, 28, 42, 91 and 183 days.
 */
export const POOL = [
  '2023-12-29',
  '2024-01-02',
  '2024-01-03',
  '2024-01-30',
  '2024-01-31',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-28',
  '2024-04-02',
  '2024-04-30',
  '2024-05-01',
  '2024-05-31',
  '2024-07-31',
  '2024-08-31',
  '2024-09-02',
  '2025-01-31',
  '2025-02-28',
  '2025-03-01',
  '2025-03-03'
] as const

/** Births around which somebody in care turns 16 or 18. */
export const BIRTHS = ['2006-02-28', '2006-08-31', '2008-02-29', '2008-03-01', '2009-01-31', '2012-05-05'] as const
