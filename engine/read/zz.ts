import { readVocabulary } from './vocabulary.ts'
import { readCalendar } from './calendar.ts'
import { readFileSync } from 'node:fs'
const r = readVocabulary(readFileSync('rulesets/vocabulary.yaml','utf8')); console.log(r.ok || r.problems)
const r2 = readVocabulary(readFileSync('rulesets/vocabulary.yaml','utf8').replaceAll('knownBy: social-worker','knowBy: socil-worker').replace('type: list','type: lst').replace('version: 2026-11-22','version: 2026-02-30')); console.log(r2.ok || r2.problems.slice(0,9))
const r3 = readCalendar(readFileSync('rulesets/calendars/england-and-wales.json','utf8')); console.log(r3.ok || r3.problems)
