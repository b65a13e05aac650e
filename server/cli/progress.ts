import process from 'node:process'

/** How far something has come, of how much, where that is known. */
export type Step = Readonly<{ done: number; share: number | undefined }>

/** A line that says how far a long piece of work has come. It is there while somebody watches, and leaves nothing behind. */
export type ProgressBar = Readonly<{ show(step: Step, of?: string): void; end(): void }>

/** Milliseconds between two looks: more often than that nobody sees. */
const EVERY = 100

const WIDTH = 24

/** On a terminal only: in a file or a pipe, a line that is written over is a mess. */
export function progressBar(
  what: string,
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr
): ProgressBar {
  if (!terminal.isTTY) return { show: () => undefined, end: () => undefined }
  const begun = performance.now()
  let last = 0
  return {
    show: (step, of = what) => {
      const now = performance.now()
      if (now - last < EVERY) return
      last = now
      terminal.write(`\r\u001b[K${progressLine(of, step, (now - begun) / 1000)}`)
    },
    end: () => void terminal.write('\r\u001b[K')
  }
}

/** The line itself, by how many seconds it has taken so far. */
export function progressLine(what: string, { done, share }: Step, seconds: number): string {
  const rate = seconds > 0 ? `, ${whole(done / seconds)} a second` : ''
  if (share === undefined || share <= 0) return `${whole(done)} ${what}${rate}`
  const within = Math.min(share, 1)
  const full = Math.round(within * WIDTH)
  const left = Math.ceil(seconds / within - seconds)
  const bar = `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}]`
  return `${bar} ${Math.floor(within * 100)}%  ${whole(done)} ${what}${rate}, ${timeWords(left)} left`
}

const whole = (count: number): string => Math.round(count).toLocaleString('en-GB')

const timeWords = (seconds: number): string =>
  seconds < 90 ? `${seconds} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
