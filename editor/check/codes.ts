/** Legal statuses by the national return's codes. */
export const LEGAL_STATUSES = [
  { value: 'C1', label: 'Interim care order (C1)' },
  { value: 'C2', label: 'Care order (C2)' },
  { value: 'D1', label: 'Freeing order (D1)' },
  { value: 'E1', label: 'Placement order (E1)' },
  { value: 'V2', label: 'Accommodated under section 20 (V2)' },
  { value: 'V3', label: 'Short breaks under one agreement (V3)' },
  { value: 'V4', label: 'Short breaks, one at a time (V4)' },
  { value: 'L1', label: 'Police protection (L1)' },
  { value: 'L2', label: 'Emergency protection order (L2)' },
  { value: 'L3', label: 'Child assessment order (L3)' },
  { value: 'J1', label: 'Remanded (J1)' },
  { value: 'J2', label: 'Detained under PACE (J2)' },
  { value: 'J3', label: 'Youth rehabilitation order with residence (J3)' }
] as const

/** Kinds of placement, as a case has them. */
export const PLACEMENTS = [
  { value: 'foster', label: 'Foster placement' },
  { value: 'residential', label: 'Children’s home' },
  { value: 'secure', label: 'Secure accommodation' },
  { value: 'with-parents', label: 'With parents' },
  { value: 'adoptive', label: 'With prospective adopters' },
  { value: 'supported', label: 'Supported accommodation' },
  { value: 'independent', label: 'Independent living' },
  { value: 'youth-detention', label: 'Youth detention' },
  { value: 'residential-school', label: 'Residential school' },
  { value: 'hospital', label: 'Hospital' },
  { value: 'temporary', label: 'Temporary' },
  { value: 'other', label: 'Other' }
] as const
