import type { Database } from '../database/open.ts'
import type { Instant } from '../database/tables.ts'
import { layIn } from '../life/checks/shelf.ts'
import { makeRecent } from '../store/recent.ts'
import type { RulesetStore } from '../store/store.ts'
import { type Catalogue, type Mark, markOf, type Packed, readCatalogue } from './catalogue.ts'
import { holdingIn, knownCount, latestIn } from './holding.ts'
import type { Library } from './library.ts'
import { makeReadings, type Readings } from './readings.ts'
import { viewOf } from './view.ts'

/** Points in time that are kept ready, beside which others are made when they are asked for. */
const VIEWS = 8

/** A library over what a database has published. It is read once here, and then as `refresh` is called. */
export async function openLibrary(database: Database): Promise<Library> {
  const held = new Map<string, Packed>()
  // What has been read from texts outlives a publication: only what is new has to be read then.
  const readings = makeReadings()
  let shelf: Readonly<{ catalogue: Catalogue; mark: Mark; view: ViewAt }> = shelved([], '', readings)
  const read = async (): Promise<void> => {
    const mark = await markOf(database)
    if (mark !== shelf.mark) shelf = shelved(await readCatalogue(database, held), mark, readings)
  }
  const refresh = oneAtATime(read)
  await refresh()
  return {
    at: (knownAt) => shelf.view(knownAt),
    latest: () => latestIn(shelf.catalogue),
    refresh,
    trial: (subject, content) => layIn(volumesOf(holdingIn(shelf.catalogue, undefined)), subject, content).store
  }
}

type ViewAt = (knownAt?: Instant) => RulesetStore

function shelved(catalogue: Catalogue, mark: Mark, readings: Readings) {
  const recent = makeRecent<RulesetStore>(VIEWS)
  // Whatever else is asked about, the present stays, and the past finds there what it has in common with it.
  const [present, all] = [viewOf(catalogue, undefined, readings), knownCount(catalogue, undefined)]
  const view: ViewAt = (knownAt) => {
    const count = knownCount(catalogue, knownAt)
    return count === all ? present : recent(String(count), () => viewOf(catalogue, knownAt, readings))
  }
  return { catalogue, mark, view }
}

const volumesOf = (catalogue: Catalogue) => catalogue.map((volume) => ({ ...volume, content: volume.content() }))

/** Whoever asks while it is being done waits for it to be done once more, since it may have begun too early for them. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = (): Promise<void> => (running = work().finally(() => (running = undefined)))
  return () => {
    if (running === undefined) return run()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return run()
      })
    return next
  }
}
