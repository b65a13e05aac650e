import { DatabaseSync } from 'node:sqlite'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { day, longDay } from '../../engine/days/day.ts'
import { readCase } from '../../engine/read/case.ts'
import { shippedStore } from '../server/serving.ts'
import { casesOf, filesIn, FIXTURES, takeIn } from './files.ts'

const FOLDER = join(FIXTURES, 'cs-demand-model')
const LAST_DAY = '2022-03-31'

const INSIDE = 'exists (select 1 from told e where e.CHILD = held.CHILD and held.REVIEW between e.DECOM and e.until)'

/** The tables as they stand in the files, read by nothing of the program's. */
function database(): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  for (const name of readdirSync(FOLDER)
    .sort()
    .filter((one) => /(header|episodes|reviews)\.csv$/.test(one))) {
    const [, year, table] = /^(\d{4})-(\w+)\.csv$/.exec(name) ?? []
    const [header, ...lines] = readFileSync(join(FOLDER, name), 'utf8').trim().split(/\r?\n/)
    const columns = (header ?? '').split(',')
    db.exec(`create table if not exists ${table} (year integer, ${columns.map((one) => `"${one}" text`).join(', ')})`)
    const insert = db.prepare(`insert into ${table} values (${year}${', ?'.repeat(columns.length)})`)
    for (const line of lines)
      insert.run(...line.split(',').map((cell) => cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1')))
  }
  return db
}

let db: DatabaseSync
beforeAll(() => {
  db = database()
  db.exec('create index by_child on reviews (CHILD, REVIEW); create index of_child on episodes (CHILD, year)')
  // Of one episode, the telling of the last year; one that has not ended is recorded up to the last day of the years given.
  db.exec(`create view told as select CHILD, DECOM, RNE, LS, REC, DEC,
    coalesce(nullif(DEC, ''), '${LAST_DAY}') as until, max(year) as year from episodes group by CHILD, DECOM`)
  db.exec('create view held as select distinct CHILD, REVIEW from reviews')
})

const count = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0])

const taken = await takeIn(filesIn(FOLDER))
const cases = casesOf(taken)
const faults = [...cases.values()].flatMap((one) => one.faults)
const told = (code: string, rule?: string): number =>
  faults.filter((one) => one.code === code && (rule === undefined || one.rule === rule)).length

describe('five linked years, run whole', () => {
  test('every child is there once, and each makes a case that can be read', () => {
    const vocabulary = shippedStore().vocabulary().vocabulary
    expect(cases.size).toBe(
      count(
        'select count(distinct CHILD) from (select CHILD from header union select CHILD from episodes union select CHILD from reviews)'
      )
    )
    for (const { sent } of cases.values()) expect(readCase(sent, vocabulary).ok).toBe(true)
  })

  test('the counts by SQL are those that are known of this data', () => {
    expect(count('select count(*) from held')).toBe(3477)
    expect(count(`select count(*) from held where ${INSIDE}`)).toBe(2139)
    expect(count('select count(distinct CHILD) from header')).toBe(820)
  })

  test('as many reviews are outside every episode as SQL finds', () => {
    expect(told('REVIEW_OUTSIDE_CARE')).toBe(count(`select count(*) from held where not ${INSIDE}`))
  })

  test('the children without a recorded start of care are those that SQL finds, and none is given one', () => {
    const firsts = db.prepare('select CHILD, min(DECOM) as day, RNE from told group by CHILD').all()
    const without = firsts.filter(({ RNE }) => RNE !== 'S')
    expect(without.length).toBe(496)
    for (const { CHILD, day: first, RNE } of firsts) {
      const mine = cases.get(String(CHILD))?.faults ?? []
      const isTold = mine.some(
        ({ code, message }) => code === 'START_OF_CARE_NOT_RECORDED' && message.includes(longDay(day(String(first))))
      )
      expect([CHILD, isTold]).toEqual([CHILD, RNE !== 'S'])
    }
    const never = db.prepare("select CHILD from told group by CHILD having sum(RNE = 'S') = 0").all()
    for (const { CHILD } of never) expect(cases.get(String(CHILD))?.sent?.care).toEqual([])
  })

  test('every period of care begins on a day on which an episode is recorded that starts care', () => {
    const starts = new Set(
      db
        .prepare("select CHILD || ' ' || DECOM as start from told where RNE = 'S'")
        .all()
        .map(({ start }) => start)
    )
    for (const [child, { sent }] of cases)
      for (const { from } of sent?.care ?? []) expect(starts).toContain(`${child} ${from}`)
  })

  test('who has episodes and no period of care has a fault that says why', () => {
    const why =
      /^(START_OF_CARE_NOT_RECORDED|START_WHILE_IN_CARE|NO_LAST_DAY|NOT_IN_LATER_YEARS|NO_NEXT_EPISODE|EPISODES_OVERLAP)$/
    const silent = [...cases.values()].filter(
      ({ sent, faults: mine }) => sent?.care?.length === 0 && !mine.some(({ code }) => why.test(code))
    )
    expect(silent).toEqual([])
  })

  test('as many reviews are outside the years of the files that give them as SQL finds', () => {
    const outside = `select count(*) from held where not exists (select 1 from reviews r where r.CHILD = held.CHILD and r.REVIEW = held.REVIEW
      and r.REVIEW between r.year || '-04-01' and (r.year + 1) || '-03-31')`
    expect(told('REVIEW_OUTSIDE_YEAR')).toBe(count(outside))
  })

  test('the published checks find as many as SQL does', () => {
    const day4 = "date(DOB, '+4 years')"
    const first = '(select * from reviews where rowid in (select min(rowid) from reviews group by CHILD, REVIEW))'
    expect(told('PARTICIPATION_AND_AGE', '440')).toBe(
      count(`select count(*) from ${first} where REVIEW_CODE = 'PN0' and REVIEW > ${day4}`)
    )
    expect(told('PARTICIPATION_AND_AGE', '441')).toBe(
      count(`select count(*) from ${first} where REVIEW_CODE <> 'PN0' and REVIEW < ${day4}`)
    )
    expect(told('TWO_REVIEWS_ON_A_DAY')).toBe(
      count(
        'select count(*) from (select distinct CHILD, REVIEW from reviews group by CHILD, REVIEW, year having count(*) > 1)'
      )
    )
    expect(told('REVIEW_WITHOUT_EPISODES', '1012')).toBe(
      count(
        `select count(*) from (select distinct CHILD, year from reviews) r where not exists (select 1 from episodes e where e.CHILD = r.CHILD and e.year = r.year)`
      )
    )
    expect(told('REVIEW_OF_SHORT_BREAKS', '399')).toBe(
      count(
        `select count(*) from (select distinct CHILD, year from reviews) r where exists (select 1 from episodes e where e.CHILD = r.CHILD and e.year = r.year) and not exists (select 1 from episodes e where e.CHILD = r.CHILD and e.year = r.year and e.LS not in ('V3', 'V4'))`
      )
    )
    expect(told('NOT_IN_HEADER', 'INT08')).toBe(
      count(
        `select count(*) from (select CHILD, year from reviews union select CHILD, year from episodes) r where not exists (select 1 from header h where h.CHILD = r.CHILD and h.year = r.year)`
      )
    )
    expect(told('BIRTHS_DISAGREE', 'INT17')).toBe(
      count(
        'select count(*) from (select distinct r.CHILD, r.DOB from reviews r join header h on h.CHILD = r.CHILD where h.DOB <> r.DOB)'
      )
    )
  })
})
