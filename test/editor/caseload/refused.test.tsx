import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../editor/api/client.ts'
import { Refused } from '../../../editor/screens/caseload/refused.tsx'
import { NO_WISH } from '../../../editor/screens/caseload/wish.ts'

const WISH = { ...NO_WISH, procedure: 'york', by: 'TEAM' }
const COMMAND = 'npx duecourse cohort york --from FOLDER --by TEAM'
const TOO_MANY = { code: 'TOO_MANY_CHILDREN', message: 'there are more than 20,000 children' }

const shown = (status: number, errors: readonly (typeof TOO_MANY)[] = []): string =>
  renderToStaticMarkup(<Refused error={new Refusal({ type: '', title: 'No', status, errors })} wish={WISH} />)

describe('a caseload that is not answered', () => {
  test.each([
    ['refused at once', 413],
    ['found out on the way', 400]
  ])('because there are too many children, %s, is told with the command that takes them', (_when, status) => {
    const html = shown(status, [TOO_MANY])
    expect(html).toContain('There are more than 20,000 children.')
    expect(html).toContain(COMMAND)
  })

  test('for another reason is told without it', () => {
    expect(shown(400)).not.toContain(COMMAND)
    expect(renderToStaticMarkup(<Refused error={undefined} wish={WISH} />)).toBe('')
  })
})
