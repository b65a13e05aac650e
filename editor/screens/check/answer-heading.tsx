import { useEffect, useRef } from 'react'

/** Takes the focus whenever there is another answer to be read, so that nobody has to look for it. */
export function AnswerHeading({ moved }: Readonly<{ moved: string }>) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
    head.current?.scrollIntoView({ block: 'start' })
  }, [moved])
  return (
    <h2 className="govuk-heading-l" id="answer" tabIndex={-1} ref={head}>
      The answer
    </h2>
  )
}
