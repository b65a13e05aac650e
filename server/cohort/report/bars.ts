/** How bars are drawn: with the block characters of Unicode, or with plain ASCII where a terminal has no others. */
export type BarStyle = 'blocks' | 'ascii'

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/** A bar for a share from 0 to 1, so many characters wide. Something that is more than nought is never drawn as nothing. */
export function bar(share: number, width: number, style: BarStyle): string {
  const within = Math.min(Math.max(share, 0), 1)
  if (style === 'ascii') {
    const full = Math.max(Math.round(within * width), within > 0 ? 1 : 0)
    return '#'.repeat(full).padEnd(width, '.')
  }
  const eighths = Math.max(Math.round(within * width * 8), within > 0 ? 1 : 0)
  const text = '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '')
  return text.padEnd(width, '░')
}
