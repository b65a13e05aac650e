import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Services } from './services.ts'

/** Pages here have styles and pictures of their own and nothing else: no script, no frame, no form, no other site. */
const CONTENT = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"]
  }
}

/** Over plain HTTP on loopback a browser ignores HSTS, so it is left out. */
export const securityHeaders = ({ signIn }: Services): RequestHandler =>
  helmet({
    contentSecurityPolicy: CONTENT,
    strictTransportSecurity: signIn.kind === 'provider' && signIn.url.protocol === 'https:'
  })
