import process from 'node:process'
import { holdAlone } from '../../../server/database/sole.ts'

/** Holds the folder of an embedded database until it is killed. */
holdAlone(process.argv[2] ?? '')
process.stdout.write('held\n')
setInterval(() => undefined, 1000)
