import type { SentCase } from '../../../engine/read/case-shape.ts'
import { QuietButton } from '../../components/button.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { OutLink, PageLink } from '../../components/words.tsx'

/** A made-up child with a first review held and the second one planned. */
const EXAMPLE: SentCase = {
  case: 'C-17',
  born: '2014-03-02',
  care: [{ from: '2026-01-12' }],
  reviews: [{ completed: '2026-02-09', meetings: ['2026-02-09'] }, { planned: '2026-05-05' }],
  complete: ['reviews']
}

type Props = Readonly<{ value: string; onChange: (text: string) => void; error: string | undefined }>

/** The whole case as data, for whoever has it from a case system. */
export const JsonOfCase = ({ value, onChange, error }: Props) => (
  <>
    <Textarea
      id="json"
      label="The case, as JSON"
      hint="As the service takes it: days and codes only, no names and no free text"
      rows={14}
      spellCheck={false}
      value={value}
      onChange={onChange}
      {...(error !== undefined && { error })}
    />
    <p className="govuk-body">
      <QuietButton onClick={() => onChange(JSON.stringify(EXAMPLE, null, 2))}>Put in an example</QuietButton>. Every
      field that a case can have is told on the page <PageLink to="/api?q=assessments">API</PageLink>, and every fact,
      event and act in <OutLink href="/v1/vocabulary">the vocabulary</OutLink>.
    </p>
  </>
)
