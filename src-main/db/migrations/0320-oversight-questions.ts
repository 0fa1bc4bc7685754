import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

/** What is asked in an oversight, and what the supplier answers. */
export const oversightQuestions: Migration = {
  version: 320,
  name: 'oversight-questions',
  up(db) {
    db.exec(`
      CREATE TABLE oversight_question (${root},
        municipality_id TEXT NOT NULL ${to('municipality')},
        oversight_id TEXT ${to('oversight')},
        number INTEGER,
        name TEXT,
        reply TEXT,
        answer TEXT,
        evidence TEXT,
        answered_on TEXT,
        assessment TEXT,
        note TEXT
      ) STRICT;
      CREATE INDEX oversight_question_sort_key ON oversight_question (sort_key) WHERE deleted_at IS NULL;
      CREATE INDEX oversight_question_oversight_id ON oversight_question (oversight_id);`)
    db.exec(indexOf('oversight_question'))
  }
}
