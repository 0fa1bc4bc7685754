import { setImmediate as others } from 'node:timers/promises'
import type { UnitProtocol, UnitStanding } from '../../../src-shared/features/protocol/contract.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import type { Context } from '../../ipc/context.ts'
import { watchChanges } from '../entities/changes.ts'
import { createNames } from '../entities/names.ts'
import { inOrder, type ProtocolAsked, type ProtocolRow, unitProtocolParts } from './unit-protocol.ts'

/** A window of a unit's protocol; the whole is read once and kept until something is written. Throws request.locked. */
export async function unitWindow(
  { unit, below, standing, offset, limit }: ChannelParsed<'protocol.unit'>,
  { session: { db, municipality }, clock }: Pick<Context, 'session' | 'clock'>
): Promise<UnitProtocol> {
  const day = today(zoneOf[municipality.country], clock.now())
  const rows = await keptRows(db, { unit, below, day })
  const counts: Record<UnitStanding, number> = { own: 0, joined: 0, proposed: 0, ended: 0 }
  for (const row of rows) counts[row.standing]++
  const shown = standing.length === 0 ? rows : rows.filter((row) => standing.includes(row.standing))
  const names = createNames(db)
  const window = shown.slice(offset, offset + limit).map((row) => ({
    ...row,
    unitName: names.of('organisationUnit', row.unit)?.name ?? ''
  }))
  return { total: shown.length, counts, rows: window }
}

interface Kept {
  readonly key: string
  readonly rows: Promise<readonly ProtocolRow[]>
  readonly unchanged: () => boolean
}

/** The protocol that was asked for last, by connection: one scrolls in one. Whoever asks while it is read waits for it. */
const kept = new WeakMap<Database, Kept>()

function keptRows(db: Database, asked: ProtocolAsked): Promise<readonly ProtocolRow[]> {
  const key = JSON.stringify(asked)
  const known = kept.get(db)
  if (known?.key === key && known.unchanged()) return known.rows
  const watch = watchChanges(db)
  watch()
  const rows = readInTurns(db, asked)
  kept.set(db, { key, rows, unchanged: () => watch().length === 0 })
  rows.catch(() => kept.get(db)?.rows === rows && kept.delete(db))
  return rows
}

async function readInTurns(db: Database, asked: ProtocolAsked): Promise<readonly ProtocolRow[]> {
  const parts = []
  for (const part of unitProtocolParts(db, asked)) {
    parts.push(part)
    await others()
    if (!db.open) throw new AppError('request.locked')
  }
  return inOrder(parts)
}
