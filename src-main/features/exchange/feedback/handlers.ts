import { countFindings } from '../../../../src-shared/features/exchange/feedback.ts'
import type { FindingPage, KeptFinding } from '../../../../src-shared/features/exchange/feedback-contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { noteChange } from '../../entities/changes.ts'
import { planOf } from '../../entities/entity-plan.ts'
import { statesOf } from './finding-states.ts'
import { type StoredFinding, storedFindings } from './finding-store.ts'

function list({ state, kind, offset, limit }: ChannelParsed<'feedback.list'>, context: Context): FindingPage {
  const { db, municipality } = context.session
  const { id: municipalityId, country } = municipality
  const stored = storedFindings(db)
  const day = today(zoneOf[country], context.now())
  const states = statesOf(stored, { db, municipalityId, country, today: day })
  const inState = stored.filter((_, at) => states[at] === state)
  const rows = inState.filter((one) => kind === null || one.kind === kind)
  return {
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map((one) => ({ ...kept(one), state })),
    counts: countFindings(inState),
    any: stored.length > 0 || wasRead(context)
  }
}

function kept({ answer, answeredAt, answeredBy, ...rest }: StoredFinding): Omit<KeptFinding, 'state'> {
  return { ...rest, answer: answer === null ? null : { text: answer, by: answeredBy ?? '', at: answeredAt ?? '' } }
}

const wasRead = ({ session: { db } }: Context): boolean =>
  db.prepare("SELECT 1 FROM held_package WHERE profile = 'feedback' LIMIT 1").get() !== undefined

function answer({ number, answer: text }: ChannelParsed<'feedback.answer'>, context: Context): null {
  const { db, user } = context.session
  const found = storedFindings(db).find((one) => one.number === number)
  if (!found) throw new AppError('record.notFound')
  const at = context.now()
  const values = text === null ? [null, null, null] : [text, at, user.name]
  db.prepare('UPDATE feedback_finding SET answer = ?, answered_at = ?, answered_by = ? WHERE number = ?').run(
    ...values,
    number
  )
  createHistoryWriter(db).append({
    at,
    userId: user.id,
    batchId: null,
    entity: 'feedback',
    recordId: found.recordId ?? String(number),
    version: 1,
    action: 'update',
    changes: { kind: [null, found.kind], field: [null, found.field], answer: [found.answer, text] }
  })
  noteRecord(context, found)
  context.emit('changed', { entities: ['feedback', 'tasks'] })
  return null
}

/** What is due of the record is another thing now, though nothing of it was written. */
function noteRecord({ session: { db } }: Context, { entity, recordId }: StoredFinding): void {
  if (entity === null || recordId === null) return
  const { table } = planOf(entity).entity
  const seq = db.prepare<[string], number>(`SELECT seq FROM ${table} WHERE id = ?`).pluck().get(recordId)
  if (seq !== undefined) noteChange(db, { entity, seq, id: recordId, named: [], moved: false })
}

/** What central offices told this municipality. */
export const feedbackHandlers: Handlers = {
  'feedback.list': ({ input, context }) => list(input, context),
  'feedback.answer': ({ input, context }) => answer(input, context)
}
