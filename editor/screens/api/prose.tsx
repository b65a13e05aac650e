/** A description as it is written for programmers, with what stands between backticks as code. */
export const Prose = ({ text }: Readonly<{ text: string }>) =>
  text.split('`').map((part, place) =>
    // The parts of one text never change places.
    // oxlint-disable-next-line react/no-array-index-key
    place % 2 === 1 ? <code key={place}>{part}</code> : part
  )
