import type { Language } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import { getOrMake } from '../entities/get-or-make.ts'
import { perConnection } from '../entities/per-connection.ts'

/** A term of a vocabulary as a document says it; `level` is a data category's sensitivity. */
export interface Term {
  readonly name: string
  readonly level: string | null
}

/** The vocabularies that documents are written with, in one language. */
export interface Terms {
  /** A term in the language where it has a name in it, else as the municipality calls it; null for what is no term. */
  of(vocabulary: Vocabulary, id: string): Term | null
}

/** The entities whose records are terms. */
export type Vocabulary = 'subjectCategory' | 'dataCategory' | 'recipient'

/** Whether an entity is a vocabulary. */
export function isVocabulary(entity: string): entity is Vocabulary {
  return Object.hasOwn(tables, entity)
}

const tables = { subjectCategory: 'subject_category', dataCategory: 'data_category', recipient: 'recipient' } as const
const columns = { da: 'NULL', nb: 'name_nb', en: 'name_en' } as const

/** Reads terms, each once; keep it for one document. */
export function createTerms(db: Database, language: Language): Terms {
  const seen = new Map<string, Term | null>()
  return {
    of: (vocabulary, id) =>
      getOrMake(seen, id, () => {
        const row = statementOf(db, `${vocabulary}.${language}`).get(id) as [string | null, string | null] | undefined
        return row ? { name: row[0] ?? '', level: row[1] } : null
      })
  }
}

const statementOf = perConnection((db, key: `${Vocabulary}.${Language}`) => {
  const [vocabulary, language] = key.split('.') as [Vocabulary, Language]
  const level = vocabulary === 'dataCategory' ? 'level' : 'NULL'
  const named = `coalesce(nullif(${columns[language]}, ''), name)`
  return db.prepare(`SELECT ${named}, ${level} FROM ${tables[vocabulary]} WHERE id = ?`).raw()
})
