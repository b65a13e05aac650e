import { setFlagsFromString } from 'node:v8'

/**
 * Imported first by whatever process assesses cases. V8 learns from a few assessments that were still wanted when it tidied up that such things
 * live long, places all of the next ones with what is old, and from then on takes twice as long for each: `npm run bench -- --whole` shows it.
 */
setFlagsFromString('--no-allocation-site-pretenuring')
