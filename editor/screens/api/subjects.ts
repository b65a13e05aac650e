import { useRulesets } from '../../api/rulesets.ts'
import { today } from '../../sentences/instants.ts'

/** What a key or a role can be over, in words. */
export function useSubjects(): readonly Readonly<{ value: string; label: string }>[] {
  const { data = [] } = useRulesets(today())
  return [
    { value: '*', label: 'Everything' },
    ...data.map(({ id, title, issuedBy }) => ({ value: id, label: `${title} (${issuedBy})` })),
    { value: 'vocabulary', label: 'The words' },
    { value: 'calendar:england-and-wales', label: 'The bank holidays' }
  ]
}

export const subjectWords = (subject: string, all: ReturnType<typeof useSubjects>): string =>
  all.find(({ value }) => value === subject)?.label ?? subject
