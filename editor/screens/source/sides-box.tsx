import { useEffect, useRef } from 'react'
import { COMMON, monaco, SIDES_THEME } from './monaco.ts'

type Side = Readonly<{ text: string; label: string }>

/** Two texts beside each other, in Monaco's comparison. Nothing can be written in it. */
export function SidesBox({ left, right }: Readonly<{ left: Side; right: Side }>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (box.current === null) return undefined
    const [original, modified] = [left, right].map(({ text }) => monaco.editor.createModel(text, 'yaml'))
    const editor = monaco.editor.createDiffEditor(box.current, {
      ...COMMON,
      theme: SIDES_THEME,
      readOnly: true,
      bracketPairColorization: { enabled: false },
      originalEditable: false,
      originalAriaLabel: left.label,
      modifiedAriaLabel: right.label,
      useInlineViewWhenSpaceIsLimited: true,
      hideUnchangedRegions: { enabled: true },
      renderSideBySide: true
    })
    if (original !== undefined && modified !== undefined) editor.setModel({ original, modified })
    editor.getOriginalEditor().updateOptions({ ariaLabel: left.label })
    editor.getModifiedEditor().updateOptions({ ariaLabel: right.label })
    return () => {
      editor.dispose()
      original?.dispose()
      modified?.dispose()
    }
  }, [left, right])
  return <div className="dc-code" ref={box} />
}
