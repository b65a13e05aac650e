/** Whose pages these are, as the environment says. */
export type Council = Readonly<{
  name: string
  /** The colour of the head of each page, as `#rrggbb`. */
  colour?: string
  /** How to reach whoever answers for these pages, for the accessibility statement. */
  contact?: string
}>

type Environment = Readonly<Record<string, string | undefined>>

/** What a page can show in one line. */
const LINE = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u
const COLOUR = /^#[0-9a-f]{6}$/i

/** WCAG 2.2 AA for text of usual size: the head of each page has white words on this colour. */
const LEAST_CONTRAST = 4.5

/** Reads what is said of the council, or says what is wrong with it. */
export function readCouncil(env: Environment): Council | Readonly<{ wrong: readonly string[] }> {
  const [name, colour, contact] = [
    env['DUECOURSE_COUNCIL_NAME'],
    env['DUECOURSE_COUNCIL_COLOUR'],
    env['DUECOURSE_CONTACT']
  ]
  const wrong = [
    ...lineProblems('DUECOURSE_COUNCIL_NAME', name),
    ...colourProblems(colour),
    ...lineProblems('DUECOURSE_CONTACT', contact)
  ]
  if (wrong.length > 0) return { wrong }
  return {
    name: name || 'Duecourse',
    ...(colour && { colour: colour.toLowerCase() }),
    ...(contact && { contact })
  }
}

const lineProblems = (variable: string, text: string | undefined): readonly string[] =>
  !text || (LINE.test(text) && text.trim() !== '') ? [] : [`${variable} is to be one line of up to 200 characters`]

function colourProblems(colour: string | undefined): readonly string[] {
  if (!colour) return []
  if (!COLOUR.test(colour)) return ['DUECOURSE_COUNCIL_COLOUR is to be a colour such as #005a9c']
  const contrast = contrastWithWhite(colour)
  if (contrast >= LEAST_CONTRAST) return []
  const found = contrast.toFixed(1)
  return [
    `DUECOURSE_COUNCIL_COLOUR is too light: white words on it have a contrast of ${found}, and need ${LEAST_CONTRAST}`
  ]
}

/** As WCAG 2.2 defines it. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
