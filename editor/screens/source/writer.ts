import { replacementOf } from '../../../engine/edit/splice.ts'
import type { Problem } from '../../../engine/problem.ts'
import { helpWhileWriting, type Helpers } from './helpers.ts'
import { COMMON, monaco } from './monaco.ts'

export type WriterProps = Readonly<{
  text: string
  label: string
  readOnly: boolean
  /** Told at each change, with the place of the cursor. */
  onText: (text: string, offset: number) => void
  onCursor: (offset: number) => void
  onUndo: () => void
  onRedo: () => void
  helpers: Helpers
}>

/** The editor of a text, as far as the page needs it. */
export type Writer = Readonly<{
  show: (text: string) => void
  mark: (problems: readonly Problem[]) => void
  goTo: (start: number, end?: number) => void
  setReadOnly: (readOnly: boolean) => void
  dispose: () => void
}>

export function makeWriter(element: HTMLElement, props: WriterProps): Writer {
  const model = monaco.editor.createModel(props.text, 'yaml')
  model.updateOptions({ tabSize: 2, insertSpaces: true, trimAutoWhitespace: true })
  const editor = monaco.editor.create(element, {
    ...COMMON,
    model,
    readOnly: props.readOnly,
    ariaLabel: props.label,
    detectIndentation: false,
    quickSuggestions: { other: true, strings: true, comments: false },
    wordBasedSuggestions: 'off',
    suggest: { showWords: false, showStatusBar: false }
  })
  const helping = helpWhileWriting(model, props.helpers)
  let shown = props.text
  const offset = (): number => model.getOffsetAt(editor.getPosition() ?? { lineNumber: 1, column: 1 })
  model.onDidChangeContent(() => {
    const text = model.getValue()
    if (text === shown) return
    shown = text
    props.onText(text, offset())
  })
  editor.onDidChangeCursorPosition(() => props.onCursor(offset()))
  wholeDraftUndo(editor, props)
  return {
    show: (text) => {
      if (text === model.getValue()) return
      shown = text
      replace(editor, model, text)
    },
    mark: (problems) =>
      monaco.editor.setModelMarkers(
        model,
        'duecourse',
        problems.map((one) => markerOf(model, one))
      ),
    goTo: (start, end = start) => {
      const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)]
      editor.setSelection(monaco.Range.fromPositions(from, to))
      editor.revealLineInCenter(from.lineNumber)
      editor.focus()
    },
    setReadOnly: (readOnly) => editor.updateOptions({ readOnly }),
    dispose: () => {
      helping.dispose()
      editor.dispose()
      model.dispose()
    }
  }
}

/** Undo takes back what was done to the draft, in the forms as well; Monaco's own knows only what was typed here. */
function wholeDraftUndo(editor: monaco.editor.IStandaloneCodeEditor, { onUndo, onRedo }: WriterProps): void {
  const { CtrlCmd, Shift } = monaco.KeyMod
  editor.addCommand(CtrlCmd | monaco.KeyCode.KeyZ, onUndo)
  editor.addCommand(CtrlCmd | monaco.KeyCode.KeyY, onRedo)
  editor.addCommand(CtrlCmd | Shift | monaco.KeyCode.KeyZ, onRedo)
}

/** What came from elsewhere, put in where it differs, so that the cursor stays where it was. */
function replace(editor: monaco.editor.IStandaloneCodeEditor, model: monaco.editor.ITextModel, text: string): void {
  const { at, was, is } = replacementOf(model.getValue(), text)
  const range = monaco.Range.fromPositions(model.getPositionAt(at), model.getPositionAt(at + was.length))
  model.applyEdits([{ range, text: is }])
  editor.revealPositionInCenterIfOutsideViewport(model.getPositionAt(at))
}

function markerOf(model: monaco.editor.ITextModel, { code, message, help, at }: Problem): monaco.editor.IMarkerData {
  const start = model.getPositionAt(at?.start ?? 0)
  const end = model.getPositionAt(Math.max(at?.end ?? 0, (at?.start ?? 0) + 1))
  return {
    severity: monaco.MarkerSeverity.Error,
    code,
    message: help === undefined ? message : `${message}\n${help}`,
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column
  }
}
