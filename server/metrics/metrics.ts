import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { AssessmentDocument } from '../../engine/index.ts'

/** What is counted. No label ever holds anything that was sent: they are addresses as routes have them, statuses, and words of ours. */
export type Metrics = Readonly<{
  request(seen: Readonly<{ method: string; route: string; status: number; seconds: number }>): void
  assessment(document: Pick<AssessmentDocument, 'evaluator' | 'outcomes'>): void
  /** Many of them, counted already. */
  assessments(seen: Readonly<{ evaluator: string; count: number; outcomes: Readonly<Record<string, number>> }>): void
  /** Everything as Prometheus reads it, with what stands at this moment. */
  text(standing: Standing): Promise<string>
  contentType: string
}>

/** What is looked up when somebody asks; left out where it cannot be known at the moment. */
export type Standing = Readonly<{
  database: boolean
  publications?: number
  entries?: number
  /** The entry that the last checkpoint names, and when it was signed. */
  signed?: Readonly<{ entry: number; at: string }>
  engine: string
}>

/** Seconds. An assessment takes a few milliseconds; whatever takes longer than a second is worth a look. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export function makeMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'duecourse_requests_total',
    help: 'Requests, by the address as its route has it.',
    labelNames: ['method', 'route', 'status'] as const,
    registers
  })
  const seconds = new Histogram({
    name: 'duecourse_request_seconds',
    help: 'How long requests took.',
    labelNames: ['method', 'route'] as const,
    buckets: BUCKETS,
    registers
  })
  const assessments = new Counter({
    name: 'duecourse_assessments_total',
    help: 'Cases that were assessed.',
    labelNames: ['evaluator'] as const,
    registers
  })
  const outcomes = new Counter({
    name: 'duecourse_outcomes_total',
    help: 'Outcomes of provisions in assessments, by where they stand.',
    labelNames: ['outcome'] as const,
    registers
  })
  const stand = standingGauges(registers)
  return {
    request: ({ method, route, status, seconds: took }) => {
      requests.inc({ method, route, status })
      seconds.observe({ method, route }, took)
    },
    assessment: ({ evaluator, outcomes: found }) => {
      assessments.inc({ evaluator })
      for (const { outcome } of found) outcomes.inc({ outcome })
    },
    assessments: ({ evaluator, count, outcomes: found }) => {
      if (count > 0) assessments.inc({ evaluator }, count)
      for (const [outcome, often] of Object.entries(found)) outcomes.inc({ outcome }, often)
    },
    text: (standing) => {
      stand(standing)
      return registry.metrics()
    },
    contentType: registry.contentType
  }
}

/** What is not known is left out, rather than told as it was. */
function standingGauges(registers: Registry[]): (standing: Standing) => void {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `duecourse_${name}`, help, labelNames, registers })
  const database = gauge('database_up', 'Whether the database can be reached.')
  const publications = gauge('publications', 'Versions that have been published.')
  const entries = gauge('record_entries', 'Entries of the record.')
  const signed = gauge('record_signed_entry', 'The entry that the last checkpoint names.')
  const signedAt = gauge('record_signed_timestamp_seconds', 'When the last checkpoint was signed.')
  const engine = gauge('engine_info', 'The version of the engine, as a label.', ['version'])
  return (standing) => {
    database.set(standing.database ? 1 : 0)
    set(publications, standing.publications)
    set(entries, standing.entries)
    set(signed, standing.signed?.entry)
    set(signedAt, standing.signed && Date.parse(standing.signed.at) / 1000)
    engine.set({ version: standing.engine }, 1)
  }
}

function set(gauge: Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove()
  else gauge.set(value)
}
