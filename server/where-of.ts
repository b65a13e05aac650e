/** What may be said of an error: its class and where in the program it arose. Its message might quote what was sent. */
export function whereOf(error: unknown): Readonly<{ name: string; at: readonly string[] }> {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const lines = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return { name: error.constructor.name, at: lines.slice(0, 12).map((line) => line.trim()) }
}
