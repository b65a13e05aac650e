import process from 'node:process'
import { INSTALL_POSTGRES, postgresPrograms } from './store/cluster.ts'

/** Says plainly what is missing before any test runs. */
const LEAST = 24
const major = Number(process.versions.node.split('.')[0])

if (major < LEAST) {
  console.error(`These tests need Node ${LEAST} or newer; this is ${process.version}.`)
  console.error('Run them as `npm ci && npm test`: npm ci brings the right Node for Linux on x64 and arm64.')
  console.error('On other systems, install Node 24 LTS first.')
  process.exit(1)
}

if (postgresPrograms() === undefined) {
  console.error(`What is tested on SQLite is tested on PostgreSQL as well. ${INSTALL_POSTGRES}`)
  process.exit(1)
}
