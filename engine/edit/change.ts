import { bad, type Result } from '../problem.ts'
import { quote } from '../read/problems.ts'
import {
  insertPart,
  movePart,
  putCondition,
  putPart,
  removeCondition,
  removePart,
  renameCondition
} from './change-conditions.ts'
import {
  addExample,
  addSection,
  putWord,
  removeExample,
  removeSection,
  removeWord,
  setAnswers,
  setDay
} from './change-others.ts'
import { addProvision, moveProvision, retireProvision } from './change-provisions.ts'
import { addReading, removeReading, settleReading } from './change-readings.ts'
import { addRule, removeRule, setBody } from './change-rules.ts'
import { type Data, dataProblem } from './data.ts'
import type { Edit } from './edit.ts'
import { setField, unsetField } from './fields.ts'
import { refuse } from './place.ts'

/** An edit of what a text says, rather than of its letters. */
export type DataEdit = Exclude<Edit, { do: 'splice' }>

/** The data as the edit leaves it. The text is changed to say this, and nothing else. */
export function changed(data: Data, edit: DataEdit): Result<Data> {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined)
  const problem = dataProblem(Object.fromEntries(given))
  return problem ? bad([problem]) : change(data, edit)
}

const asData = (value: unknown): Data => value as Data

function change(data: Data, edit: DataEdit): Result<Data> {
  switch (edit.do) {
    case 'set':
      return setField(data, edit.at, edit.field, edit.value)
    case 'unset':
      return unsetField(data, edit.at, edit.field)
    case 'setBody':
      return setBody(data, edit.rule, asData(edit.body))
    case 'setInForce':
      return setDay(data, edit.day)
    case 'addRule':
      return addRule(data, edit.provision, asData(edit.rule), edit)
    case 'removeRule':
      return removeRule(data, edit.rule)
    case 'addProvision':
      return addProvision(data, asData(edit.provision), edit.after)
    case 'moveProvision':
      return moveProvision(data, edit.provision, edit.section, edit.after)
    case 'retireProvision':
      return retireProvision(data, edit.provision)
    default:
      return changeCondition(data, edit)
  }
}

function changeCondition(data: Data, edit: Exclude<DataEdit, { do: 'set' | 'unset' }>): Result<Data> {
  switch (edit.do) {
    case 'putPart':
      return putPart(data, edit, edit.part, asData(edit.condition))
    case 'insertPart':
      return insertPart(data, edit, edit.part, asData(edit.condition), edit)
    case 'removePart':
      return removePart(data, edit, edit.part)
    case 'movePart':
      return movePart(data, edit, edit.part, edit.to)
    case 'putCondition':
      return putCondition(data, edit.name, asData(edit.condition))
    case 'renameCondition':
      return renameCondition(data, edit.name, edit.to)
    case 'removeCondition':
      return removeCondition(data, edit.name)
    default:
      return changeOther(data, edit)
  }
}

function changeOther(data: Data, edit: DataEdit): Result<Data> {
  switch (edit.do) {
    case 'addReading':
      return addReading(data, edit.provision, asData(edit.reading))
    case 'removeReading':
      return removeReading(data, edit.reading)
    case 'settleReading':
      return settleReading(data, edit.reading, edit)
    case 'putWord':
      return putWord(data, edit.section, edit.name, asData(edit.word))
    case 'removeWord':
      return removeWord(data, edit.section, edit.name)
    case 'addSection':
      return addSection(data, asData(edit.section), edit.after)
    case 'removeSection':
      return removeSection(data, edit.section)
    case 'addExample':
      return addExample(data, asData(edit.example), edit.after)
    case 'removeExample':
      return removeExample(data, edit.example)
    case 'setExpected':
      return setAnswers(data, edit.example, asData(edit.expected), edit.nextReview)
    default:
      return refuse('UNKNOWN_EDIT', `unknown edit ${quote(edit.do)}`)
  }
}
