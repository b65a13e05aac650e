import { writeSync } from 'node:fs'
import process from 'node:process'
import { openDatabase } from '../../../server/database/open.ts'
import { holdAlone } from '../../../server/database/sole.ts'
import type { Where } from '../../../server/database/where.ts'
import { workHere } from '../../../server/life/checks/workshop.ts'
import type { Done, Draft, Life, Publication } from '../../../server/life/life.ts'
import { makeLife } from '../../../server/life/make-life.ts'
import type { Actor } from '../../../server/people/actor.ts'
import { startCheckpoints } from '../../../server/record/checkpointer.ts'
import { council, COUNCIL, TODAY } from '../../life/small-library.ts'

/** Brings one draft after another into force, and tells of each act once it is acknowledged, until it is killed. */
type Told = Readonly<{ where: Where; checkpoints: string; seed: number }>

const { where, checkpoints, seed } = JSON.parse(process.argv[2] ?? '') as Told
const [ANN, BEN] = ['ann', 'ben'].map((id): Actor => ({ kind: 'person', id, name: id })) as [Actor, Actor]

/** Written through at once: what stands in a buffer when the process is killed was never said. */
const say = (line: string): void => void writeSync(1, `${line}\n`)

function acknowledged<T>(is: Done<T>): T {
  if (!is.done) throw new Error(JSON.stringify(is.not).slice(0, 1000))
  const { id, revision } = is.value as Draft | Publication
  say(JSON.stringify({ id, revision, is: 'state' in (is.value as object) ? 'draft' : 'publication' }))
  return is.value
}

/** Numbers that look random, and are the same for the same seed. */
function numbers(from: number): () => number {
  let state = from
  return () => (state = (state * 48_271 + 11) % 2_147_483_647) / 2_147_483_647
}

/** A day that no version has yet: this many days on. */
const dayAfter = (count: number): string =>
  new Date(Date.parse('2027-01-01T00:00:00Z') + count * 86_400_000).toISOString().slice(0, 10)

async function bringIntoForce(life: Life, count: number, random: () => number): Promise<void> {
  const from = dayAfter(count)
  const stated = { change: 'changes-a-timescale', why: 'Ten days have proved too few.' } as const
  const write = async ({ id, revision }: Draft, title: string): Promise<Draft> =>
    acknowledged(await life.save(ANN, id, revision, { ...stated, content: council({ from, title }) }))
  const submit = async ({ id, revision }: Draft): Promise<Draft> => acknowledged(await life.submit(ANN, id, revision))
  const opened = acknowledged(await life.open(ANN, COUNCIL, { from: 'version' }))
  let draft = await write(opened, `Version ${count}`)
  if (random() < 0.2) return void acknowledged(await life.discard(ANN, draft.id, draft.revision))
  if (random() < 0.2) {
    const { id } = acknowledged(await life.publishUrgently(ANN, draft.id, draft.revision, 'It is urgent.'))
    acknowledged(await life.lookAt(BEN, id, 'It is right.'))
    return
  }
  draft = await submit(draft)
  if (random() < 0.3) {
    draft = acknowledged(await life.sendBack(BEN, draft.id, draft.revision, 'Say why.'))
    draft = await submit(await write(draft, `Version ${count} again`))
  }
  const { id, revision, digest, inForceFrom } = draft
  draft = acknowledged(await life.approve(BEN, id, revision, digest, inForceFrom))
  acknowledged(await life.publish(ANN, id, draft.revision, inForceFrom))
}

async function live(): Promise<never> {
  if (where.kind === 'sqlite') holdAlone(where.file)
  const database = await openDatabase(where, () => new Date().toISOString())
  const { warning } = await startCheckpoints(database, checkpoints, (error) => {
    throw error
  })
  if (warning !== undefined) throw new Error(warning)
  const life = makeLife(database, { workshop: workHere(() => []), today: () => TODAY })
  const random = numbers(seed)
  for (let count = (await life.drafts()).length; ; count++) await bringIntoForce(life, count, random)
}

say('here')
process.stdin.once('data', () => {
  say('now')
  void live()
})
