import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { adoptedFields } from '../../../../src-shared/features/exchange/library/adopted-fields.ts'
import type { SourceDifference } from '../../../../src-shared/features/exchange/library/contract.ts'
import type { SettleResult } from '../../../../src-shared/features/protocol/contract.ts'
import { takenOver } from '../../../../src-shared/features/protocol/copy.rules.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { type FieldValue, isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Context } from '../../../ipc/context.ts'
import { newId } from '../../../platform/ids.ts'
import { insertBatch } from '../../batches/batches.ts'
import { noteChange, takeChangedEntities } from '../../entities/changes.ts'
import { checkedValues } from '../../entities/handlers/checks.ts'
import { authorOf } from '../../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../../entities/handlers/reading.ts'
import { type Records, writeRecords } from '../../entities/records.ts'
import { createScopeGuard } from '../../entities/row-scope.ts'
import { tellAdoption } from './adopt.ts'
import { type AdoptedPart, type Adoption, adoptionOf, keepParts, partKey } from './adoption.ts'
import { FoundOrMade } from './found-or-made.ts'
import { type LibraryReading, type NewestPackage, sourceRecordOf } from './held-sources.ts'
import { linkOf, openDifferences, type SourceStanding, standingAtSource } from './source-differences.ts'

type Settling = ChannelParsed<'library.settle'>

/**
 * Settles what a source says otherwise, as one batch: it is taken over (`take`), or left, which holds until the source
 * says something new again (`leave`). Without `items` all that only the source changed. What differs no more is left out.
 * Throws record.notFound, record.deleted, library.unclear, and what saving by hand would.
 */
export function settleAdopted(input: Settling, reading: LibraryReading, context: Context): SettleResult {
  const { entity, id, items, how } = input
  const { session } = context
  const adoption = adoptionOf(session.db, entity, id)
  const own = storedRecord(session, entity, id)
  if (!adoption) throw new AppError('record.notFound')
  if (own.deletedAt !== null) throw new AppError('record.deleted')
  createScopeGuard(session.db, session.scope).require(entity, own, own)
  const standing = standingAtSource(reading, adoption)
  const chosen = items
    ? standing.differences.filter((one) => items.some((item) => isSame(item, one)))
    : openDifferences(standing).filter((one) => one.standing === 'source')
  const isGone = how === 'leave' && standing.goneAt !== null && !standing.goneLeft
  if (!standing.package || (chosen.length === 0 && !isGone)) return { count: 0, batchId: null }
  const at = context.now()
  const batchId = newId()
  const author = { ...authorOf(context), batchId, now: () => at }
  const settling = writeRecords(session.db, author, (records) => {
    const one = new SettlingOne({ reading, adoption, standing, context, records })
    for (const difference of chosen) if (how === 'take') one.take(difference, items !== null)
    if (how === 'leave') for (const difference of chosen) one.leave(difference)
    if (isGone) one.leaveGone()
    return one
  })
  const { municipality, file, exportedAt } = standing.package
  const count = settling.count
  const counts = { updated: how === 'take' ? count : 0 }
  const title = [municipality, file].join(' · ')
  insertBatch(session.db, { id: batchId, kind: 'bulk', at, userId: session.user.id, title, counts })
  keepParts(session.db, batchId, adoption, { ...adoption, municipality, file, exportedAt }, settling.parts.values())
  if (how === 'leave') tellAdoption(context, at, adoption, { left: [null, leftText(chosen, isGone)] })
  // Nothing of the record itself may have been written, and what is due of it is another matter all the same.
  noteChange(session.db, { entity, seq: own.seq, id, named: [], moved: false })
  context.changed(...takeChangedEntities(session.db), entity)
  return { count, batchId }
}

function isSame(item: NonNullable<Settling['items']>[number], one: SourceDifference): boolean {
  return item.of === one.of && item.piece === one.piece && item.field === one.field
}

/** Which fields were left, by their keys: what they say is told nowhere else. */
function leftText(chosen: readonly SourceDifference[], isGone: boolean): readonly string[] {
  return isGone ? ['gone'] : chosen.map(({ of, kind, field }) => `${of}.${field ?? kind}`)
}

interface Parts {
  readonly reading: LibraryReading
  readonly adoption: Adoption
  readonly standing: SourceStanding
  readonly context: Context
  readonly records: Records
}

class SettlingOne {
  /** What this batch makes of each part's base. */
  readonly parts = new Map<string, AdoptedPart>()
  count = 0
  private readonly all: Parts
  private readonly pack: NewestPackage
  private readonly finding: FoundOrMade
  private readonly known: ReadonlyMap<string, string>

  constructor(all: Parts) {
    const { reading, adoption, standing, records } = all
    this.all = all
    this.pack = standing.package as NewestPackage
    const ours = [...adoption.parts.values()].flatMap(({ sourceId, recordId }): [string, string][] =>
      recordId === null ? [] : [[sourceId, recordId]]
    )
    this.known = new Map([...adoption.named, ...ours])
    this.finding = new FoundOrMade(reading, this.pack.number, records, this.known)
  }

  /** `asked`: this very one was asked for, so that whoever cannot have it is told. */
  take(one: SourceDifference, asked: boolean): void {
    const { adoption, records } = this.all
    const { of, kind, field, copy, piece } = one
    const store = records.of(of)
    if (kind === 'gone') {
      const mine = copy === null ? null : store.byId(copy)
      if (mine) store.remove(mine)
      this.leave(one)
      return
    }
    const said = this.said(of, piece)
    if (kind === 'new' && piece !== null) {
      const link = linkOf(adoption.entity, of)
      const owner = link === null ? undefined : this.finding.named.get(String(said[link] ?? ''))
      const values = this.finding.values({ entity: of, values: said }, adoptedFields(of))
      const id = store.insert({ ...values, ...(link !== null && owner && { [link]: owner }) }, { origin: 'package' })
      this.finding.named.set(piece, id)
      this.part(of, piece, id, whole(of, said))
      this.count++
      return
    }
    if (field !== null && copy !== null) this.takeField(one, field, said, asked)
  }

  private takeField(one: SourceDifference, key: string, said: Values, asked: boolean): void {
    const { records, context } = this.all
    const { of, copy } = one
    const field = fieldOf(catalogue[of], key)
    const mine = records.of(of).byId(copy ?? '')
    const theirs = this.finding.value(field, said[key] ?? null)
    if (isEmpty(theirs) && !isEmpty(said[key])) {
      if (asked) throw new AppError('library.unclear', { name: this.finding.left.at(-1) ?? String(said[key]) })
      return
    }
    if (!mine) return
    const value = takenOver(field, one.base?.[key], theirs, mine.values[key])
    try {
      records.of(of).update(mine, checkedValues(context.session, of, { [key]: value }, mine))
    } catch (error) {
      // Of all that is new, what may not be written here stays to be looked at.
      if (asked || !(error instanceof AppError) || error.code !== 'request.invalid') throw error
      return
    }
    this.leave(one)
  }

  /** The base is what the source says now, whatever the record here says: what differs is its own from now on. */
  leave({ of, kind, field, copy, piece }: SourceDifference): void {
    const said = this.said(of, piece)
    const fields = field === null ? whole(of, said) : { [field]: said[field] ?? null }
    this.part(of, piece, copy, kind === 'gone' ? {} : fields, kind === 'gone')
    this.count++
  }

  leaveGone(): void {
    const { entity, recordId } = this.all.adoption
    this.part(entity, null, recordId, {}, true)
    this.count++
  }

  private said(of: EntityName, piece: string | null): Values {
    const { adoption } = this.all
    const id = piece ?? adoption.sourceId
    return sourceRecordOf(this.all.reading.db, this.pack.number, of, id)?.values ?? {}
  }

  private part(entity: EntityName, piece: string | null, recordId: string | null, fields: Values, gone = false): void {
    const sourceId = piece ?? this.all.adoption.sourceId
    const key = partKey(entity, sourceId)
    const known = this.parts.get(key)
    const merged: Record<string, FieldValue> = { ...known?.fields, ...fields }
    const fresh = [...this.finding.named].filter(([theirs]) => !this.known.has(theirs))
    this.parts.set(key, { entity, sourceId, recordId, fields: merged, named: Object.fromEntries(fresh), gone })
  }
}

function whole(of: EntityName, said: Values): Values {
  return Object.fromEntries(adoptedFields(of).map(({ key }) => [key, said[key] ?? null]))
}
