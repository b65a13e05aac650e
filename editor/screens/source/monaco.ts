import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/yaml/register'
// The bundler makes a worker of it, with a constructor for it by default.
// oxlint-disable-next-line import/default
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

const THEME = 'duecourse'

monaco.editor.defineTheme(THEME, {
  base: 'vs',
  inherit: true,
  rules: [{ token: 'comment', foreground: '3b6e22' }],
  // Monaco's own greys are too pale for its white.
  colors: { 'editorLineNumber.foreground': '#505a5f', 'editorLineNumber.dimmedForeground': '#505a5f' }
})

/** On the colours of what was taken out and put in, coloured words would be too pale: there they are all of one dark colour. */
export const SIDES_THEME = 'duecourse-sides'

monaco.editor.defineTheme(SIDES_THEME, {
  base: 'vs',
  inherit: false,
  rules: [{ token: '', foreground: '0b0c0c' }],
  colors: {
    'editor.foreground': '#0b0c0c',
    'editorLineNumber.foreground': '#383f43',
    'editorLineNumber.dimmedForeground': '#383f43',
    'editorLineNumber.activeForeground': '#0b0c0c',
    'diffEditor.removedLineBackground': '#fbeceb',
    'diffEditor.removedTextBackground': '#f4b9b4',
    'diffEditor.insertedLineBackground': '#e8f4ee',
    'diffEditor.insertedTextBackground': '#a9dcc3'
  }
})

// After the dash of a list, the other fields stand under the first.
monaco.languages.onLanguage('yaml', () => {
  monaco.languages.setLanguageConfiguration('yaml', {
    onEnterRules: [
      {
        beforeText: /^\s*- [^\s#].*[^:\s]\s*$/,
        action: { indentAction: monaco.languages.IndentAction.None, appendText: '  ' }
      },
      { beforeText: /:\s*$/, action: { indentAction: monaco.languages.IndentAction.Indent } }
    ]
  })
})

/** What both the editor and the comparison have in common. */
export const COMMON: monaco.editor.IEditorOptions & monaco.editor.IGlobalEditorOptions = {
  theme: THEME,
  // The Tab key leaves the editor. Ctrl+M makes it indent, and says so.
  tabFocusMode: true,
  wordWrap: 'on',
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  automaticLayout: true,
  links: false,
  fontSize: 15,
  fixedOverflowWidgets: true,
  stickyScroll: { enabled: false },
  smoothScrolling: false,
  cursorBlinking: 'solid',
  unicodeHighlight: { ambiguousCharacters: true, invisibleCharacters: true }
}

export { monaco }
