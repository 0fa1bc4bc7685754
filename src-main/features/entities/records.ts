import { referrersOf } from '../../../src-shared/features/catalogue.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { withTransaction } from '../../db/transaction.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { noteChange, noteNewNames } from './changes.ts'
import { planOf } from './entity-plan.ts'
import { type Author, createStore, type EntityStore, type WrittenRecord } from './entity-store.ts'
import { createEvidences } from './evidence.ts'
import { createGathers } from './gathers.ts'
import { getOrMake } from './get-or-make.ts'
import { madeTitle } from './made-title.ts'
import { createMirrors } from './mirrors.ts'
import { createNames, idsIn, type Names } from './names.ts'
import { createReader } from './record-reader.ts'
import { seqsReferringTo, whoIsSearchedBy } from './references.ts'
import { createScopeGuard, type ScopeGuard } from './row-scope.ts'
import { createSayings } from './sayings.ts'
import { createSearchIndex, type SearchIndex } from './search/search-index.ts'
import { searchTextOf } from './search-text.ts'

/** The stores of one unit of work. */
export interface Records {
  of(entity: EntityName): EntityStore
  /** Names of referred records, as this unit of work sees them. */
  readonly names: Pick<Names, 'of' | 'within'>
}

/**
 * Runs `work` in a transaction (the one that is running, if there is one) with a store for every entity, and writes
 * what the search indexes collected before it ends. All writing of records goes through here.
 */
export function writeRecords<T>(db: Database, author: Author, work: (records: Records) => T): T {
  return withTransaction(db, () => {
    const unit = unitOfWork(db, author)
    const result = work(unit.records)
    unit.finish()
    return result
  })
}

function unitOfWork(db: Database, by: Author): { readonly records: Records; finish(): void } {
  // One instant for all of it; what came first is said by the history's sequence.
  const at = by.now()
  const author: Author = { ...by, now: () => at }
  const history = createHistoryWriter(db)
  const names = createNames(db)
  const guard = createScopeGuard(db, author.scope)
  const indexes = new Map<EntityName, SearchIndex>()
  const indexOf = (entity: EntityName): SearchIndex =>
    getOrMake(indexes, entity, () => createSearchIndex(db, planOf(entity).entity.table))
  const stores = new Map<EntityName, ReturnType<typeof createStore>>()
  const followers = new Map<EntityName, ReturnType<typeof createStore>>()

  const namedBy = (entity: EntityName, { before, after }: WrittenRecord): readonly string[] =>
    planOf(entity).references.flatMap(({ key }) => [...idsIn(before?.[key]), ...idsIn(after?.[key])])
  const written = (entity: EntityName, record: WrittenRecord): void => {
    const { seq, id, formerName, before, after } = record
    if (entity === 'organisationUnit') guard.forget()
    names.forget(id)
    noteChange(db, { entity, seq, id, named: namedBy(entity, record), moved: formerName !== null || !before || !after })
    mirrors.note(entity, record)
    gathers.note(entity, record)
    evidences.note(entity, record)
    sayings.note(entity, record)
    if (formerName === null) return
    const formerly = { id, name: formerName }
    for (const { entity: other } of referrersOf(entity)) noteNewNames(db, other.name)
    reindexReferrers(db, author, entity, formerly, names, indexOf)
    retitleReferrers(db, author, entity, formerly, names, followerOf)
  }
  const storeFor = (entity: EntityName, whose: ScopeGuard) =>
    createStore({
      db,
      plan: planOf(entity),
      author,
      history,
      reader: createReader(db, entity, author.municipalityId),
      names,
      index: indexOf(entity),
      guard: whose,
      followerOf,
      written: (record) => written(entity, record)
    })
  // What follows from an allowed change is allowed, whoever’s the records are.
  const unbounded = createScopeGuard(db, 'all')
  const followerOf = (entity: EntityName): EntityStore =>
    getOrMake(followers, entity, () => storeFor(entity, unbounded))
  const mirrors = createMirrors({ db, municipalityId: author.municipalityId }, followerOf, () =>
    civilDay(db, author, at)
  )
  const gathers = createGathers({ db, municipalityId: author.municipalityId }, followerOf)
  const sayings = createSayings({ db, municipalityId: author.municipalityId }, followerOf)
  const evidences = createEvidences(db, author, followerOf)

  return {
    records: { of: (entity) => getOrMake(stores, entity, () => storeFor(entity, guard)), names },
    finish: () => {
      for (const store of stores.values()) store.finish()
      mirrors.finish()
      gathers.finish()
      sayings.finish()
      evidences.finish()
      for (const store of followers.values()) store.finish()
      for (const index of indexes.values()) index.flush()
    }
  }
}

/** A record was renamed: whatever is found by its name is from now on found by the new one. */
function reindexReferrers(
  db: Database,
  author: Author,
  entity: EntityName,
  before: RefView,
  names: Names,
  indexOf: (entity: EntityName) => SearchIndex
): void {
  const oldNames: Names = { ...names, of: (e, id) => (id === before.id ? before : names.of(e, id)) }
  const { id } = before
  for (const { entity: other, seqs } of whoIsSearchedBy(db, entity, id, author.municipalityId)) {
    const plan = planOf(other)
    for (const { seq, values, extra } of createReader(db, other, author.municipalityId).bySeq(seqs))
      indexOf(other).replace(seq, searchTextOf(plan, values, extra, oldNames), searchTextOf(plan, values, extra, names))
  }
}

/** A record was renamed: titles that its name made up, and that nobody has changed, are made up of the new one. */
function retitleReferrers(
  db: Database,
  author: Author,
  entity: EntityName,
  before: RefView,
  names: Names,
  store: (entity: EntityName) => EntityStore
): void {
  const oldNames = { of: (e: EntityName, id: string) => (id === before.id ? before : names.of(e, id)) }
  for (const { entity: other, field } of referrersOf(entity)) {
    const { fields = [], further = [] } = other.titleFrom ?? {}
    if (!fields.includes(field.key) && !further.includes(field.key)) continue
    const plan = planOf(other.name)
    const referring = store(other.name).bySeq(seqsReferringTo(db, field, before.id, author.municipalityId))
    for (const record of referring)
      if (record.values[plan.title.key] === madeTitle(plan, record.values, oldNames))
        store(other.name).update(record, { [plan.title.key]: madeTitle(plan, record.values, names) })
  }
}

/** The civil date in the register's zone. */
function civilDay(db: Database, { municipalityId }: Author, at: string): string {
  const country = db.prepare('SELECT country FROM municipality WHERE id = ?').pluck().get(municipalityId)
  return today(zoneOf[country === 'NO' ? 'NO' : 'DK'], new Date(at))
}
