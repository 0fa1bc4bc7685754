import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { sayings, sayingsOf } from '../../../src-shared/features/sayings.ts'
import { type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
import { heard, type Saying, type Speaker } from '../../../src-shared/kernel/saying.ts'
import { type FieldValue, type SaidBy, sameValue, type Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { EntityStore, WrittenRecord } from './entity-store.ts'
import { createNames, idsIn } from './names.ts'
import { perConnection } from './per-connection.ts'
import { createReader } from './record-reader.ts'
import { seqsReferringTo } from './references.ts'

/** Where it is looked. */
interface Where {
  readonly db: Database
  readonly municipalityId: string
}

/** Keeps what records say of others (`src-shared/features/sayings.ts`) true, whichever of the two is written. */
export interface Sayings {
  /** To be called for every record that is written. */
  note(entity: EntityName, written: WrittenRecord): void
  /** Writes what follows from what was noted. */
  finish(): void
}

type Former = Readonly<Record<string, FieldValue>>

/**
 * The sayings of one unit of work: what is said of a record is written to it; when nobody says anything of it any more,
 * what was said last is taken out again. What somebody wrote there otherwise, by whatever way, does not stay.
 *
 * @param store writes without asking whose the records are, as what follows from an allowed change is allowed
 */
export function createSayings(where: Where, store: (entity: EntityName) => EntityStore): Sayings {
  /** Of whom it may have changed, with what those that were written said of it before. */
  const noted = new Map<Saying, Map<string, Former[]>>()
  const look = (saying: Saying, id: string, former: Former | undefined): void => {
    const targets = noted.get(saying) ?? new Map<string, Former[]>()
    const formers = targets.get(id) ?? []
    noted.set(saying, targets.set(id, former ? [...formers, former] : formers))
  }

  const follow = (saying: Saying, id: string, formers: readonly Former[]): void => {
    const said = heard(saying, speakersAbout(where, saying, id))
    if (!said && formers.length === 0) return
    const record = store(saying.of).byId(id)
    if (!record || record.deletedAt !== null) return
    const empty = Object.fromEntries(lastSaid(saying, formers, record.values).map((key) => [key, null]))
    store(saying.of).update(record, { ...empty, ...said?.values })
  }

  let following = false
  return {
    note(entity, { id, before, after }) {
      if (following) return
      for (const saying of sayings) {
        if (saying.by === entity && differ([saying.about, ...saying.needs], before, after)) {
          const former = before ? saying.said(before)?.values : undefined
          for (const target of idsIn(before?.[saying.about])) look(saying, target, former)
          for (const target of idsIn(after?.[saying.about])) look(saying, target, undefined)
        }
        if (saying.of === entity && after && differ(saying.fields, before, after)) look(saying, id, undefined)
      }
    },
    finish() {
      following = true
      for (const [saying, targets] of noted) {
        const silent = speakersOf(where.db, saying.by).get() === undefined
        for (const [id, formers] of targets) if (!silent || formers.length > 0) follow(saying, id, formers)
      }
      noted.clear()
      following = false
    }
  }
}

/** A field that follows from another record: what is said, and who says it. */
export interface SaidField {
  readonly field: string
  readonly value: FieldValue
  readonly by: SaidBy
}

/** The fields of a record that follow from others; of several records, what would follow were they one. */
export function saidOf(where: Where, entity: EntityName, ...ids: readonly string[]): readonly SaidField[] {
  return sayingsOf(entity).flatMap((saying) => {
    const said = heard(
      saying,
      ids.flatMap((id) => speakersAbout(where, saying, id))
    )
    return Object.entries(said?.values ?? {}).flatMap(([field, value]) => {
      const ref = createNames(where.db).of(saying.by, said?.by[field] ?? '')
      return ref ? [{ field, value, by: { entity: saying.by, ref } }] : []
    })
  })
}

/** The living records that could say something of this one. */
function speakersAbout({ db, municipalityId }: Where, { by, about, needs }: Saying, id: string): readonly Speaker[] {
  const seqs = seqsReferringTo(db, fieldOf(catalogue[by], about), id, municipalityId)
  if (seqs.length === 0) return []
  return createReader(db, by, municipalityId)
    .bySeq(seqs, needs)
    .filter(({ deletedAt }) => deletedAt === null)
}

const speakersOf = perConnection((db, entity: EntityName) =>
  db.prepare(`SELECT 1 FROM ${catalogue[entity].table} WHERE deleted_at IS NULL LIMIT 1`)
)

function differ(keys: readonly string[], before: Values | null, after: Values | null): boolean {
  return !before || !after || keys.some((key) => !sameValue(before[key] ?? null, after[key] ?? null))
}

/** The fields that a record still has as one of those that were written said before. */
function lastSaid({ each }: Saying, formers: readonly Former[], values: Values): readonly string[] {
  const holds = ([key, value]: [string, FieldValue]): boolean => sameValue(values[key] ?? null, value)
  if (each) return formers.flatMap((former) => Object.entries(former).filter(holds)).map(([key]) => key)
  return Object.keys(formers.find((former) => Object.entries(former).every(holds)) ?? {})
}
