import type { ReviewClock, ReviewKind, Whole } from '../model/case.ts'

/** A case's maps and fields as they come in, once their shape is right. Days are text that has the look of one. */
type Unknown = null | undefined
export type SentDay = string | Unknown
export type SentTriDay = string | false | Unknown
export type SentDone = Readonly<Record<string, SentTriDay>>
export type SentFact = boolean | number | string | readonly string[] | Unknown
export type SentFacts = Readonly<Record<string, SentFact>>
export type SentMaps = Readonly<{ done?: SentDone; facts?: SentFacts }>

export type SentCare = SentMaps & Readonly<{ from: string; to?: SentDay; kind?: 'ordinary' | 'short-breaks' | Unknown }>
export type SentStatus = Readonly<{ from: string; code: string }>
export type SentPlacement = Readonly<{ from: string; type: string; longTermFrom?: SentTriDay }>
export type SentAdoption = Readonly<{ authorityOn?: SentDay; placedOn?: SentTriDay; returnedOn?: SentTriDay }>
export type SentEvent = SentMaps & Readonly<{ event: string; on: string }>
export type SentTracked = SentMaps & Readonly<{ made?: SentDay; agreedDate?: SentTriDay }>

export type SentReview = SentMaps &
  Readonly<{
    planned?: SentDay
    arranged?: SentDay
    broughtForward?: boolean | Unknown
    meetings?: readonly string[] | Unknown
    adjourned?: readonly string[] | Unknown
    completed?: SentTriDay
    kind?: ReviewKind | Unknown
    type?: ReviewClock | readonly ReviewClock[] | Unknown
    participation?: string | Unknown
    lateBecause?: string | Unknown
  }>

export type SentCase = SentMaps &
  Readonly<{
    case?: string
    team?: string
    born?: SentDay
    complete?: readonly Whole[]
    reviewsKnownFrom?: SentDay
    care?: readonly SentCare[]
    legalStatus?: readonly SentStatus[]
    placements?: readonly SentPlacement[]
    adoption?: readonly SentAdoption[]
    reviews?: readonly SentReview[]
    events?: readonly SentEvent[]
    recommendations?: readonly SentTracked[]
    decisions?: readonly SentTracked[]
  }>
