/** The shape of a provision's number, as the reader has it: a capital letter, then letters, digits and dots. */
export const PROVISION_NUMBER = /^[A-Z][A-Za-z0-9]{0,7}(\.[A-Za-z0-9]{1,6}){0,3}$/

/** What is wrong with the number of a new provision; nothing, where it can be added. */
export function numberProblem(number: string, used: readonly string[]): string | undefined {
  const name = number.trim()
  if (name === '') return 'Give it a number'
  if (!PROVISION_NUMBER.test(name))
    return 'A number begins with a capital letter, and goes on with letters, digits and dots, such as Y2.5a'
  if (used.includes(name))
    return `There is a provision ${name} already, or there was one. Give it a number that was never used`
  return undefined
}
