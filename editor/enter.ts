import './styles/main.scss'
import { goAhead } from './ahead.ts'

const pieces = goAhead(globalThis.location.pathname)

async function enter(): Promise<void> {
  // What was sent for first goes out first: a browser asks a server for six things at a time, and the screens are in many pieces.
  await new Promise((turn) => setTimeout(turn))
  const program = import('./main.tsx')
  // What cannot be fetched now is told of on the page, which tries again.
  await Promise.allSettled(pieces.map(({ fetch }) => fetch()))
  const { draw } = await program
  await isParsed()
  draw()
}

/** This begins without waiting for the styles, and might be done before the document is. */
const isParsed = (): Promise<unknown> =>
  new Promise((parsed) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', parsed, { once: true })
    else parsed(undefined)
  })

void enter()
