import fc from 'fast-check'
import type { ChangeKind, Content, Done, Draft, NotDone, Publication } from '../../server/life/life.ts'
import type { Actor } from '../../server/people/actor.ts'
import { ANN, BEN, CAT, DAN, type Scene, why } from './setup.ts'
import { council, COUNCIL } from './small-library.ts'

/** What the model knows of a draft: as little as decides whether a command may be carried out. */
type Sketch = {
  id: string
  state: Draft['state']
  revision: number
  authors: Set<string>
  stated: boolean
  day: string
  title: string
  digest: string
}

export type Issued = {
  id: string
  day: string
  digest: string
  content: Content
  publisher: string
  authors: ReadonlySet<string>
  approver: string | undefined
  urgent: boolean
  looked: boolean
  withdrawn: boolean
}

export type Model = { drafts: Sketch[]; issued: Issued[]; done: number; before: number }
type Why = NotDone['why'] | 'done'

const PEOPLE = [ANN, BEN, CAT, DAN]
const DAYS = ['2027-01-01', '2027-02-01', '2027-03-01']

/** A command by somebody on one of the drafts there are, as of its newest revision or an older one. */
type Chosen = Readonly<{ by: Actor; which: number; stale: boolean }>

const chosen = fc.record({ by: fc.constantFrom(...PEOPLE), which: fc.nat(3), stale: fc.nat(9).map((n) => n === 0) })

/** The model foresaw what came. */
function agree(is: Done<unknown>, expected: readonly Why[], command: string): void {
  if (!expected.includes(why(is)))
    throw new Error(`${command}: ${why(is)}, and the model foresaw ${expected.join(' or ')}`)
}

abstract class Command implements fc.AsyncCommand<Model, Scene> {
  readonly chosen: Chosen
  constructor(one: Chosen) {
    this.chosen = one
  }
  abstract readonly name: string
  abstract check(model: Readonly<Model>): boolean
  abstract run(model: Model, set: Scene): Promise<void>
  toString(): string {
    const { by, which, stale } = this.chosen
    return `${by.id} ${this.name} ${which}${stale ? ' (stale)' : ''}`
  }
}

/** A command on a draft: what the model expects, what is asked, and what the model learns if it was done. */
abstract class OnDraft extends Command {
  check = ({ drafts }: Readonly<Model>): boolean => drafts.length > 0
  abstract expected(sketch: Sketch, model: Model, by: string): readonly Why[]
  abstract ask(set: Scene, by: Actor, sketch: Sketch, revision: number): Promise<Done<unknown>>
  abstract learn(model: Model, sketch: Sketch, by: string, value: unknown): void
  async run(model: Model, set: Scene): Promise<void> {
    const { by, which, stale } = this.chosen
    const sketch = model.drafts[which % model.drafts.length] as Sketch
    const isStale = stale && sketch.revision > 1
    const is = await this.ask(set, by, sketch, sketch.revision - (isStale ? 1 : 0))
    agree(is, isStale ? ['changed'] : this.expected(sketch, model, by.id), this.toString())
    if (is.done) {
      model.done++
      this.learn(model, sketch, by.id, is.value)
      sketch.revision++
    }
  }
}

const closed = ({ state }: Sketch): boolean => state === 'published' || state === 'discarded'

/** Whether somebody else's version stands on the day of a draft; all drafts begin from the first one. */
const isTaken = ({ day }: Sketch, { issued }: Model): boolean => issued.some((one) => one.day === day && !one.withdrawn)

/** What others have published since may stand in the way: the model does not go into what touches what. */
const whereChecked = (sketch: Sketch, model: Model): readonly Why[] => {
  if (!sketch.stated || isTaken(sketch, model)) return ['checks']
  return model.issued.some(({ withdrawn }) => !withdrawn) ? ['done', 'checks'] : ['done']
}

class Open extends Command {
  readonly name = 'opens'
  check = ({ drafts }: Readonly<Model>): boolean => drafts.length < 4
  async run(model: Model, { life }: Scene): Promise<void> {
    const is = await life.open(this.chosen.by, COUNCIL, { from: 'version', version: '2024-03-15' })
    agree(is, ['done'], this.toString())
    if (!is.done) return
    const { id, digest } = is.value
    const authors = new Set([this.chosen.by.id])
    model.drafts.push({
      id,
      state: 'draft',
      revision: 1,
      authors,
      stated: false,
      day: '2024-03-15',
      title: 'The record',
      digest
    })
    model.done++
  }
}

const STATED = { change: 'changes-words' as ChangeKind, why: 'For the sake of order.' }

class Save extends OnDraft {
  readonly name: string = 'writes in'
  readonly day: string
  readonly title: string
  constructor(one: Chosen, day: string, title: string) {
    super(one)
    ;[this.day, this.title] = [day, title]
  }
  isSame = ({ day, title, stated }: Sketch): boolean => stated && day === this.day && title === this.title
  expected = (sketch: Sketch): readonly Why[] => (closed(sketch) ? ['wrong-state'] : ['done'])
  ask = ({ life }: Scene, by: Actor, { id }: Sketch, revision: number) =>
    life.save(by, id, revision, { ...STATED, content: council({ from: this.day, title: this.title }) })
  learn(model: Model, sketch: Sketch, by: string, value: unknown): void {
    if (this.isSame(sketch)) {
      // Nothing was different, so that nothing was written.
      model.done--
      sketch.revision--
      return
    }
    const { digest } = value as Draft
    if (sketch.state === 'approved' && digest !== sketch.digest) sketch.authors.clear()
    sketch.authors.add(by)
    Object.assign(sketch, { state: 'draft', stated: true, day: this.day, title: this.title, digest })
  }
}

class Submit extends OnDraft {
  readonly name = 'submits'
  expected = (sketch: Sketch, model: Model): readonly Why[] =>
    sketch.state === 'draft' ? whereChecked(sketch, model) : ['wrong-state']
  ask = ({ life }: Scene, by: Actor, { id }: Sketch, revision: number) => life.submit(by, id, revision)
  learn = (_: Model, sketch: Sketch): void => void (sketch.state = 'submitted')
}

class SendBack extends OnDraft {
  readonly name = 'sends back'
  expected = ({ state }: Sketch): readonly Why[] =>
    state === 'submitted' || state === 'approved' ? ['done'] : ['wrong-state']
  ask = ({ life }: Scene, by: Actor, { id }: Sketch, revision: number) => life.sendBack(by, id, revision, 'Not yet.')
  learn = (_: Model, sketch: Sketch): void => void (sketch.state = 'draft')
}

class Approve extends OnDraft {
  readonly name = 'approves'
  expected = ({ state, authors }: Sketch, _: Model, by: string): readonly Why[] =>
    state !== 'submitted' ? ['wrong-state'] : authors.has(by) ? ['own-change'] : ['done']
  ask = ({ life }: Scene, by: Actor, { id, digest, day }: Sketch, revision: number) =>
    life.approve(by, id, revision, digest, day)
  learn = (_: Model, sketch: Sketch): void => void (sketch.state = 'approved')
}

class Discard extends OnDraft {
  readonly name = 'discards'
  expected = (sketch: Sketch): readonly Why[] => (closed(sketch) ? ['wrong-state'] : ['done'])
  ask = ({ life }: Scene, by: Actor, { id }: Sketch, revision: number) => life.discard(by, id, revision)
  learn = (_: Model, sketch: Sketch): void => void (sketch.state = 'discarded')
}

class Publish extends OnDraft {
  readonly name: string = 'publishes'
  allowed = ({ state }: Sketch): boolean => state === 'approved'
  expected = (sketch: Sketch, model: Model): readonly Why[] => {
    if (!this.allowed(sketch)) return ['wrong-state']
    const checked = whereChecked(sketch, model)
    // The day of the version that a draft begins from is not taken: it would be a correction.
    return isTaken(sketch, model) ? ['taken'] : checked
  }
  ask = ({ life }: Scene, by: Actor, { id, day }: Sketch, revision: number): Promise<Done<Publication>> =>
    life.publish(by, id, revision, day)
  learn(model: Model, sketch: Sketch, by: string, value: unknown): void {
    const { id, digest, approved, urgent } = value as Publication
    const { authors, day, title } = sketch
    const content = council({ from: day, title })
    const issue = { id, day, digest, content, publisher: by, authors: new Set(authors), approver: approved?.by }
    model.issued.push({ ...issue, urgent, looked: false, withdrawn: false })
    sketch.state = 'published'
  }
}

class PublishUrgently extends Publish {
  override readonly name = 'publishes urgently'
  override allowed = ({ state }: Sketch): boolean => state === 'draft' || state === 'submitted'
  override ask = ({ life }: Scene, by: Actor, { id }: Sketch, revision: number) =>
    life.publishUrgently(by, id, revision, 'It cannot wait.')
}

abstract class OnIssued extends Command {
  check = ({ issued }: Readonly<Model>): boolean => issued.length > 0
  one = ({ issued }: Model): Issued => issued[this.chosen.which % issued.length] as Issued
  note(model: Model, is: Done<unknown>, expected: Why, learn: () => void): void {
    agree(is, [expected], this.toString())
    if (!is.done) return
    model.done++
    learn()
  }
}

class LookAt extends OnIssued {
  readonly name = 'looks at'
  async run(model: Model, { life }: Scene): Promise<void> {
    const [one, { by }] = [this.one(model), this.chosen]
    const own = one.publisher === by.id || one.authors.has(by.id)
    const expected = !one.urgent || one.looked ? 'taken' : own ? 'own-change' : 'done'
    this.note(model, await life.lookAt(by, one.id, 'It is right.'), expected, () => void (one.looked = true))
  }
}

class Withdraw extends OnIssued {
  readonly name = 'withdraws'
  async run(model: Model, { life }: Scene): Promise<void> {
    const one = this.one(model)
    const is = await life.withdraw(this.chosen.by, one.id, 'Not agreed.')
    this.note(model, is, one.withdrawn ? 'taken' : 'done', () => void (one.withdrawn = true))
  }
}

/** What brings a draft on from where it is: by chance alone, few would come to their end. */
class BringOn extends Command {
  readonly name = 'brings on'
  readonly day: string
  constructor(one: Chosen, day: string) {
    super(one)
    this.day = day
  }
  check = ({ drafts }: Readonly<Model>): boolean => drafts.length > 0
  async run(model: Model, set: Scene): Promise<void> {
    const { state, stated } = model.drafts[this.chosen.which % model.drafts.length] as Sketch
    if (state === 'draft' && !stated) return new Save(this.chosen, this.day, 'The record').run(model, set)
    if (state === 'draft') return new Submit(this.chosen).run(model, set)
    return (state === 'submitted' ? new Approve(this.chosen) : new Publish(this.chosen)).run(model, set)
  }
}

const titles = fc.constantFrom('The record', 'A record', 'Records')
const bringOn = fc.tuple(chosen, fc.constantFrom(...DAYS)).map((all) => new BringOn(...all))

/** Whatever anybody may try. */
export const anyCommand = [
  bringOn,
  bringOn,
  bringOn,
  bringOn,
  bringOn,
  bringOn,
  chosen.map((one) => new Open(one)),
  fc.tuple(chosen, fc.constantFrom(...DAYS), titles).map((all) => new Save(...all)),
  fc.tuple(chosen, fc.constantFrom(...DAYS), titles).map((all) => new Save(...all)),
  chosen.map((one) => new Submit(one)),
  chosen.map((one) => new Approve(one)),
  chosen.map((one) => new Publish(one)),
  chosen.map((one) => new PublishUrgently(one)),
  chosen.map((one) => new SendBack(one)),
  chosen.map((one) => new Discard(one)),
  chosen.map((one) => new LookAt(one)),
  chosen.map((one) => new Withdraw(one))
]
