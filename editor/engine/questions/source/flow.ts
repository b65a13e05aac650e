import { endOfQuoted } from './quoted.ts'

export type Where = 'key' | 'value' | 'either'

/** A place within brackets. */
export type Inside = Readonly<{ steps: readonly (string | number)[]; at: 'key' | 'value'; start: number }>

type Frame = { readonly map: boolean; step: string | number; at: 'key' | 'value'; start: number }

const MARKS: ReadonlySet<string> = new Set(['{', '[', '}', ']', ',', ':', '#', '"', "'"])

/** Where between brackets the cursor stands; or where the brackets end, if that is before it. */
export function insideFlow(text: string, from: number, offset: number): Inside | Readonly<{ end: number }> {
  const frames: Frame[] = []
  let at = from
  while (at < text.length) {
    if (frames.length > 0 && at >= offset) return told(frames, text, offset)
    const mark = text[at] ?? ''
    if (!MARKS.has(mark)) {
      at++
      continue
    }
    if ((mark === '"' || mark === "'") && startsToken(frames.at(-1), text, at)) {
      at = endOfQuoted(text, at)
      if (at > offset) return told(frames, text, offset)
      continue
    }
    if (mark === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
      continue
    }
    step(frames, mark, text, at)
    at++
    if (frames.length === 0) return { end: at }
  }
  return frames.length > 0 && offset >= text.length ? told(frames, text, offset) : { end: text.length }
}

const startsToken = (frame: Frame | undefined, text: string, at: number): boolean =>
  frame !== undefined && text.slice(frame.start, at).trim() === ''

function step(frames: Frame[], mark: string, text: string, at: number): void {
  const top = frames.at(-1)
  if (mark === '{') frames.push({ map: true, step: '', at: 'key', start: at + 1 })
  else if (mark === '[') frames.push({ map: false, step: 0, at: 'value', start: at + 1 })
  else if (mark === '}' || mark === ']') frames.pop()
  else if (top === undefined) return
  else if (mark === ',') nextIn(top, at)
  else if (mark === ':' && top.map && top.at === 'key' && /[\s,{}[\]]|^$/.test(text[at + 1] ?? '')) {
    top.step = text
      .slice(top.start, at)
      .trim()
      .replaceAll(/^["']|["']$/g, '')
    top.at = 'value'
    top.start = at + 1
  }
}

function nextIn(top: Frame, at: number): void {
  if (typeof top.step === 'number') top.step++
  top.at = top.map ? 'key' : 'value'
  top.start = at + 1
}

function told(frames: readonly Frame[], text: string, offset: number): Inside {
  const top = frames.at(-1) as Frame
  const around = frames.slice(0, -1).map((frame) => frame.step)
  let start = top.start
  while (start < offset && /\s/.test(text[start] ?? '')) start++
  return { steps: top.at === 'key' ? around : [...around, top.step], at: top.at, start }
}
