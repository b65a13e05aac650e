import type { Offer, Offers, Told } from '../../engine/questions/source/asked.ts'
import { monaco } from './monaco.ts'

/** Where completion and what is told of a word come from. */
export type Helpers = Readonly<{
  offers: (text: string, offset: number, signal: AbortSignal) => Promise<Offers>
  told: (text: string, offset: number, signal: AbortSignal) => Promise<Told | null>
}>

/** Completion and hover for one text, by the schema of rulesets and the vocabulary. */
export function helpWhileWriting(own: monaco.editor.ITextModel, helpers: Helpers): monaco.IDisposable {
  const completion = monaco.languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: [' ', ':', '[', '{', ','],
    provideCompletionItems: async (model, position, _context, token) => {
      if (model !== own) return { suggestions: [] }
      const offset = model.getOffsetAt(position)
      const found = await helpers.offers(model.getValue(), offset, signalOf(token)).catch(() => undefined)
      if (found === undefined) return { suggestions: [] }
      const { start, offers } = found
      const range = monaco.Range.fromPositions(model.getPositionAt(start), position)
      return { suggestions: offers.map((offer, place) => suggestionOf(offer, place, range)) }
    }
  })
  const hover = monaco.languages.registerHoverProvider('yaml', {
    provideHover: async (model, position, token) => {
      if (model !== own) return null
      const told = await helpers.told(model.getValue(), model.getOffsetAt(position), signalOf(token)).catch(() => null)
      if (told === null) return null
      const range = monaco.Range.fromPositions(model.getPositionAt(told.at.start), model.getPositionAt(told.at.end))
      return { range, contents: told.lines.map((line) => ({ value: plain(line) })) }
    }
  })
  return {
    dispose: () => {
      completion.dispose()
      hover.dispose()
    }
  }
}

function signalOf(token: monaco.CancellationToken): AbortSignal {
  const stop = new AbortController()
  token.onCancellationRequested(() => stop.abort())
  return stop.signal
}

const KINDS = {
  field: monaco.languages.CompletionItemKind.Property,
  name: monaco.languages.CompletionItemKind.Reference,
  word: monaco.languages.CompletionItemKind.EnumMember
} as const

function suggestionOf(offer: Offer, place: number, range: monaco.IRange): monaco.languages.CompletionItem {
  const { text, label, about, kind, fits } = offer
  return {
    label:
      kind === 'field' ? { label: label ?? text } : { label: text, ...(label !== undefined && { description: label }) },
    kind: KINDS[kind],
    insertText: text,
    range,
    // What fits comes first; names are found by their meaning as well.
    sortText: `${fits ? 0 : 1}${String(place).padStart(4, '0')}`,
    filterText: `${text} ${label ?? ''}`,
    ...(about !== undefined && { detail: kind === 'field' ? '' : about, documentation: about })
  }
}

/** Rule text is shown as it is: nothing in it can become a link or a heading. */
const plain = (line: string): string => line.replaceAll(/[\\`*_{}[\]()#+\-.!<>|~&]/g, String.raw`\$&`)
