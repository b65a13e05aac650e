import type { Refusal } from '../refusals.ts'
import {
  DRAFT,
  KNOWN_AT,
  LOCATION,
  OF_A_DRAFT,
  REVISION,
  shows,
  showsDraft,
  TAG,
  TEXT,
  VERSION,
  type Write,
  write
} from './life-parts.ts'
import { content, type Described, inPath, inQuery, JSON_TYPE, reads } from './parts.ts'
import { ref } from './schema.ts'

type Paths = Readonly<Record<string, Described>>
type Parameters = readonly Described[]

const READ: readonly Refusal[] = ['wrong-parameters', 'not-found', 'not-acceptable']

const times = [
  inQuery('inForceOn', false, ref('Day'), 'Where did each stand on this day? Left out: today in Europe/London.'),
  KNOWN_AT
]

/** Drafts, begun, read, written in and put aside. */
const draftsAt = (base: string, own: Parameters): Paths => ({
  [`${base}/drafts`]: {
    get: shows('Every draft', content(JSON_TYPE, ref('DraftList')), own),
    post: write({
      summary: 'Begins a draft. Nothing is published by it',
      request: ref('Beginning'),
      example: 'beginning',
      status: 201,
      answer: ref('Draft'),
      headers: { ...TAG, ...LOCATION },
      parameters: own,
      refusals: []
    })
  },
  [`${base}/drafts/{draft}`]: {
    get: showsDraft([...own, DRAFT]),
    put: onDraft(own, {
      summary: 'Writes in a draft. What was submitted or approved no longer is, and whoever writes is an author',
      request: ref('DraftWrite'),
      example: 'writing',
      yaml: true
    }),
    delete: onDraft(own, {
      summary: 'Puts a draft aside for good. It can still be read',
      request: ref('Nothing'),
      example: 'nothing',
      optional: true
    })
  },
  [`${base}/drafts/{draft}/checks`]: {
    get: shows(
      'What stands in the way of publishing a draft',
      content(JSON_TYPE, ref('Checks')),
      [...own, DRAFT],
      ['not-found']
    )
  }
})

/** A write in a draft, which answers with the draft if nothing else is said. */
type OnDraft = Omit<Write, 'parameters' | 'refusals' | 'answer'> & Partial<Pick<Write, 'answer'>>

const onDraft = (own: Parameters, one: OnDraft): Described =>
  write({
    answer: ref('Draft'),
    headers: TAG,
    ...one,
    parameters: [...own, DRAFT, REVISION],
    refusals: OF_A_DRAFT
  })

const PUBLISHES = { status: 201, answer: ref('Version'), headers: LOCATION } as const

/** What becomes of a draft. */
const decisionsAt = (base: string, own: Parameters): Paths => ({
  [`${base}/drafts/{draft}/submission`]: {
    post: onDraft(own, {
      summary: 'Puts a draft before somebody else, if all checks pass',
      request: ref('Nothing'),
      example: 'nothing',
      optional: true
    })
  },
  [`${base}/drafts/{draft}/return`]: {
    post: onDraft(own, { summary: 'Gives a draft back to its authors', request: ref('Reason'), example: 'reason' })
  },
  [`${base}/drafts/{draft}/approval`]: {
    post: onDraft(own, {
      summary: 'Approves what was looked at: that text, from that day. Nobody approves what they wrote',
      request: ref('Approval'),
      example: 'approval'
    })
  },
  [`${base}/drafts/{draft}/publication`]: {
    post: onDraft(own, {
      summary: 'Publishes what was approved, from the day that was approved',
      request: ref('PublicationRequest'),
      example: 'publication',
      optional: true,
      ...PUBLISHES
    })
  },
  [`${base}/drafts/{draft}/urgent-publication`]: {
    post: onDraft(own, {
      summary:
        'Publishes what nobody else has approved, for a reason; it is marked until somebody else has looked at it',
      request: ref('Reason'),
      example: 'reason',
      ...PUBLISHES
    })
  }
})

const afterwards = (own: Parameters, summary: string): Described => ({
  post: write({
    summary,
    request: ref('Reason'),
    example: 'reason',
    answer: ref('Version'),
    parameters: [...own, VERSION],
    refusals: ['not-found', 'taken', 'own-change']
  })
})

/** What has been published, and what is done about it afterwards. */
const versionsAt = (base: string, own: Parameters): Paths => ({
  [`${base}/versions`]: {
    get: reads('Every version, and where each stood', content(JSON_TYPE, ref('VersionList')), READ, [...own, ...times])
  },
  [`${base}/versions/{version}/withdrawal`]: afterwards(
    own,
    'Takes a version back. It can still be read; from now on what was before it holds'
  ),
  [`${base}/versions/{version}/looked-at`]: afterwards(
    own,
    'Says that an urgent publication was looked at by somebody else'
  )
})

const lifeAt = (base: string, own: Parameters): Paths => ({
  ...versionsAt(base, own),
  ...draftsAt(base, own),
  ...decisionsAt(base, own)
})

const ruleset = inPath('id', ref('Name'), 'The ruleset.')
const calendar = inPath('id', ref('Name'), 'The calendar.')

const words: Described = {
  ...content(JSON_TYPE, ref('Vocabulary')),
  ...content('application/yaml', TEXT),
  ...content('text/yaml', TEXT)
}

/** The way of a version into force, and what is done about it afterwards: the same for rulesets, the vocabulary and calendars. */
export const lifePaths: Paths = {
  ...lifeAt('/v1/rulesets/{id}', [ruleset]),
  ...lifeAt('/v1/vocabulary', []),
  ...lifeAt('/v1/calendars/{id}', [calendar]),
  '/v1/rulesets/{id}/drafts/{draft}/accepted-examples': {
    post: onDraft([ruleset], {
      summary: 'Makes worked examples expect what the draft answers',
      request: ref('WhichExamples'),
      example: 'examples',
      answer: ref('AcceptedExamples')
    })
  },
  '/v1/vocabulary/versions/{version}': { get: reads('A version, whole', words, READ, [VERSION, KNOWN_AT]) },
  '/v1/calendars/{id}/versions/{version}': {
    get: reads('A version, whole', content(JSON_TYPE, ref('Calendar')), READ, [calendar, VERSION, KNOWN_AT])
  },
  '/v1/settings': {
    get: reads('Whose pages these are', content(JSON_TYPE, ref('Settings')), ['wrong-parameters', 'not-acceptable'])
  }
}
