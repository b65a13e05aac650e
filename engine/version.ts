/** The version of the engine, named in every answer and receipt. */
export const ENGINE_VERSION = '0.1.0'
