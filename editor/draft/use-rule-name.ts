import { nameOfRule } from '../sentences/rule-names.ts'
import { useDraft } from './use-draft.tsx'

/** How a rule of the draft, or of the law beside it, is called on its pages: by its paragraph and its title. */
export function useRuleName(): (key: string) => string {
  const { board } = useDraft()
  return (key) => {
    const [id] = key.split('/')
    const found = board?.provisions.find((one) => one.id === id) ?? board?.law.find((one) => one.key === key)
    return nameOfRule(key, found?.title ?? '')
      .replace(' :', ':')
      .trim()
  }
}
