import type {
  DutyLine,
  FaultGroup,
  MeasureChange,
  Measures,
  WhatIfChange,
  WhatIfKind
} from '../../engine/cohort/model.ts'
import { ask, get, Refusal } from './client.ts'

type ToldProcedure = Readonly<{ id: string; versions: readonly string[]; readings: readonly string[] }>
type ToldWindow = Readonly<{ from: string; to: string }>

export type CohortProgress = Readonly<{
  children: number
  ofChildren?: number
  bytes: number
  ofBytes?: number
  seconds: number
  secondsLeft?: number
}>

/** How many faults there are of one kind; in what is shared, only that there are some. */
export type ToldFaults = Omit<FaultGroup, 'count' | 'places'> & Partial<Pick<FaultGroup, 'count' | 'places'>>

/** The figures of both sides stand in their measures. */
export type ToldChange = Omit<MeasureChange, 'left' | 'right'>

export type ToldWhatIf = Readonly<{
  children: number
  changedChildren: number
  kinds: Readonly<Partial<Record<WhatIfKind, number>>>
  /** By `left state → right state`. */
  moves: Readonly<Record<string, number>>
  provisions: Readonly<Record<string, number>>
}>

export type Against = Readonly<{ measures: Measures; changes: readonly ToldChange[]; whatIf: ToldWhatIf }>

export type CohortResult = Readonly<{
  children?: number
  assessed?: number
  measures: Measures
  faults: readonly ToldFaults[]
  against?: Against
}>

/** All children of a council at once, as the server tells of them. */
export type Cohort = Readonly<{
  id: string
  href: string
  state: 'running' | 'done' | 'failed'
  begun: string
  forgottenAt: string
  asked: Readonly<{
    ruleset: ToldProcedure
    against?: ToldProcedure
    asOf: string
    window: ToldWindow
    by?: string
  }>
  given: Readonly<{ kind: string; files: readonly Readonly<{ name: string; bytes: number }>[]; window?: ToldWindow }>
  progress: CohortProgress
  result?: CohortResult
  problem?: Readonly<{ code: string; message: string; help?: string }>
}>

/** The files of a return with what is asked of them. Nothing of them stands in an address. */
export const sendCohort = async (form: FormData, signal: AbortSignal): Promise<Cohort> =>
  (await ask<Cohort>('/v1/cohorts', { method: 'POST', form, signal })).value

export const readCohort = (href: string, signal: AbortSignal): Promise<Cohort> => get<Cohort>(href, signal)

/** What may be given away of it: small counts are withheld, and what they could be worked out from. */
export const readShared = async (href: string, signal?: AbortSignal): Promise<CohortResult> => {
  const { result } = await get<Cohort>(`${href}?share=yes`, signal)
  if (result === undefined) throw new Refusal({ type: 'about:blank', title: 'There is no result yet.', status: 404 })
  return result
}

/** Ends and forgets it. It is sent even while the page is being left; that it is gone already is no matter. */
export const forgetCohort = (href: string): Promise<unknown> =>
  ask(href, { method: 'DELETE', keepalive: true }).catch(() => undefined)

export const LIST_TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const
export type ListType = keyof typeof LIST_TYPES

/** A list whole, as a file. */
export const readList = async (href: string, list: string, type: ListType): Promise<Blob> =>
  (await listed(`${href}/${list}`, type)).blob()

async function listed(path: string, type: ListType, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, { headers: { Accept: LIST_TYPES[type] }, ...(signal && { signal }) })
  if (response.ok) return response
  throw new Refusal({ type: 'about:blank', title: NOT_WHOLE[response.status] ?? NOT_READ, status: response.status })
}

/** The beginning of a list, and whether that is all of it. */
export type Listed<T> = Readonly<{ items: readonly T[]; isWhole: boolean }>

type Wanted<T> = Readonly<{ most: number; is?: (item: T) => boolean; signal: AbortSignal }>

/** As much of a list as a page can show: a list of many children would be larger than a browser holds, so no more of it is fetched than is wanted. */
async function beginningOf<T>(path: string, { most, is = () => true, signal }: Wanted<T>): Promise<Listed<T>> {
  const { body } = await listed(path, 'ndjson', signal)
  const items: T[] = []
  if (body === null) return { items, isWhole: true }
  let rest = ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value = '' } = await reader.read()
    if (done) return { items, isWhole: true }
    const lines = `${rest}${value}`.split('\n')
    rest = lines.pop() ?? ''
    items.push(...lines.map((line) => JSON.parse(line) as T).filter(is))
    if (items.length <= most) continue
    await reader.cancel()
    return { items: items.slice(0, most), isWhole: false }
  }
}

/** What is overdue, and what falls due within so many working days, the earliest day first. */
export const readWorklist = (href: string, days: number, signal: AbortSignal): Promise<Listed<DutyLine>> =>
  beginningOf(`${href}/worklist?days=${days}`, { most: 10_000, signal })

/** Which duties of which children stand otherwise by the second procedure; of those only that both ask, unless all are wanted. */
export const readChanges = (href: string, isAll: boolean, signal: AbortSignal): Promise<Listed<WhatIfChange>> =>
  beginningOf<WhatIfChange>(`${href}/changes`, { most: 500, is: (change) => isAll || isInBoth(change), signal })

const isInBoth = ({ kind }: WhatIfChange): boolean => kind !== 'only-left' && kind !== 'only-right'

const NOT_READ = 'The list could not be read to its end.'
const NOT_WHOLE: Readonly<Record<number, string>> = {
  404: 'The children have been forgotten by the server. Send the files again.',
  503: 'The server is making as many lists as it can. Try again in a little while.'
}
