import { type RefObject, useEffect, useRef } from 'react'
import type { Problem } from '../../../engine/problem.ts'
import { makeWriter, type Writer, type WriterProps } from './writer.ts'

type Props = WriterProps & Readonly<{ problems: readonly Problem[]; writer: RefObject<Writer | null>; openAt: number }>

/** Monaco, fetched with everything that belongs to it when this is first shown. */
export function CodeBox({ problems, writer, openAt, ...props }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    if (box.current === null) return undefined
    const made = makeWriter(box.current, {
      ...latest.current,
      onText: (text, offset) => latest.current.onText(text, offset),
      onCursor: (offset) => latest.current.onCursor(offset),
      onUndo: () => latest.current.onUndo(),
      onRedo: () => latest.current.onRedo()
    })
    writer.current = made
    if (openAt > 0) made.goTo(openAt)
    return () => {
      writer.current = null
      made.dispose()
    }
    // Made once; what changes is handed on below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useEffect(() => writer.current?.show(props.text), [props.text, writer])
  useEffect(() => writer.current?.mark(problems), [problems, writer])
  useEffect(() => writer.current?.setReadOnly(props.readOnly), [props.readOnly, writer])
  return <div className="dc-code" ref={box} />
}
