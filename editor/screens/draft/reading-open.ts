/** A reading that nobody at the council has confirmed says so. */
export const isOpen = ({ by }: Readonly<{ by: string }>): boolean => /to be confirmed/.test(by)
