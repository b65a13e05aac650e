import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { removeCluster } from './cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testFolder: string
  }
}

/**
 * Names the folder of this run, in which a PostgreSQL will run if a test asks for one, and clears it away at the end. Nothing here may block:
 * Vitest listens for the end of its workers meanwhile, and takes one for hanging whose end it does not hear in ten seconds.
 */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dcpg-'))
  chmodSync(folder, 0o711)
  project.provide('testFolder', folder)
  return async () => {
    await removeCluster(join(folder, 'pg'))
    await rm(folder, { recursive: true, force: true })
  }
}
