import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Imports a module from its text, by way of a file that is there for as long as it takes. */
export async function importText<T>(text: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duecourse-bench-'))
  try {
    const file = join(folder, 'module.mjs')
    writeFileSync(file, text)
    return (await import(pathToFileURL(file).href)) as T
  } finally {
    rmSync(folder, { recursive: true })
  }
}
