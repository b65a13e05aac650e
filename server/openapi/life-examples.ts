export type Examples = Readonly<Record<string, Readonly<{ summary: string; value: object }>>>

/** Bodies of writes that are right as they stand. */
export const lifeExamples = {
  beginning: {
    'from-the-newest': { summary: 'From the newest version', value: { from: 'version' } },
    'from-an-older-one': { summary: 'From an older version', value: { from: 'version', version: '2024-03-15' } },
    'from-another': { summary: 'From another council’s ruleset', value: { from: 'copy-of', ruleset: 'york' } },
    'from-a-text': { summary: 'From a text', value: { from: 'content', text: 'language: 1\nruleset: leeds\n' } }
  },
  writing: {
    stated: {
      summary: 'From when, what kind of change it is, and why; the text stays as it is',
      value: {
        inForceFrom: '2027-02-01',
        change: 'changes-a-timescale',
        why: 'Ten working days have proved too few for families to prepare.'
      }
    },
    excepted: {
      summary: 'Why a rule may fall later than the law allows',
      value: { exceptions: [{ rule: 'Y2.2', why: 'The statutory limit is answered beside it and is effective.' }] }
    }
  },
  nothing: { nothing: { summary: 'Nothing has to be said', value: {} } },
  examples: {
    all: { summary: 'All examples', value: { all: true } },
    some: { summary: 'Those that were looked at', value: { names: ['counts both from the one meeting'] } }
  },
  reason: { reason: { summary: 'A reason', value: { why: 'The date has not been agreed with the schools yet.' } } },
  approval: {
    approval: {
      summary: 'This text, from this day',
      value: {
        digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        inForceFrom: '2027-02-01'
      }
    }
  },
  publication: { publication: { summary: 'From the day that was approved', value: { inForceFrom: '2027-02-01' } } }
} as const satisfies Readonly<Record<string, Examples>>
