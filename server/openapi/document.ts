import { ENGINE_VERSION } from '../../engine/index.ts'
import { securitySchemes, withAccess } from './access.ts'
import { cohortPaths } from './cohort-paths.ts'
import { cohortSchemas } from './cohort-schemas.ts'
import { differencePaths } from './difference-paths.ts'
import { lifePaths } from './life-paths.ts'
import { lifeSchemas } from './life-schemas.ts'
import { paths } from './paths.ts'
import { peoplePaths } from './people-paths.ts'
import { peopleSchemas } from './people-schemas.ts'
import { readSchemas } from './read-schemas.ts'
import { recordPaths } from './record-paths.ts'
import { recordSchemas } from './record-schemas.ts'
import { sharedSchemas } from './shared-schemas.ts'

/** The whole service, described for programs. What is written, sent and answered has the very schemas that it is held to. */
export const openapiDocument = (): Readonly<Record<string, unknown>> => ({
  openapi: '3.1.0',
  info: {
    title: 'Duecourse',
    version: ENGINE_VERSION,
    description:
      'A council’s procedure for reviewing the cases of children in care, kept as data that can be asked. A case is read, answered and forgotten.',
    license: { name: 'MIT', identifier: 'MIT' }
  },
  servers: [{ url: '/' }],
  paths: withAccess({ ...paths, ...cohortPaths, ...peoplePaths, ...lifePaths, ...differencePaths, ...recordPaths }),
  components: {
    schemas: {
      ...sharedSchemas(),
      ...readSchemas,
      ...cohortSchemas,
      ...peopleSchemas,
      ...lifeSchemas,
      ...recordSchemas
    },
    securitySchemes
  }
})
