import { writeSync } from 'node:fs'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

/** Loaded before a program: when it ends, what it has used is written where its parent listens. */
const LISTENED = 3

if (isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeSync(LISTENED, JSON.stringify({ peakMB: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }))
  })
