import type { Task } from './task.ts'

/** What is said to a worker. The first word about a run brings its task and the flag by which it is stopped. */
export type ToWorker =
  | Readonly<{ say: 'begin'; run: number; task: Task; stopped: SharedArrayBuffer }>
  | Readonly<{ say: 'do'; run: number; job: number; load: unknown }>
  | Readonly<{ say: 'gather'; run: number; job: number }>
  | Readonly<{ say: 'forget'; run: number }>

/** What a worker answers to a job. That it failed is told by where in the program, never by words that may hold a part of a case. */
export type FromWorker = Readonly<{ job: number }> &
  (Readonly<{ gives: unknown }> | Readonly<{ failed: Readonly<{ name: string; at: readonly string[] }> }>)
