import type { Migration } from './migration.ts'

/** The entity by which a package told that a part was sent, as far as packages were held before this. */
const tellsPart = {
  systems: 'system',
  use: 'dependency',
  protocol: 'processingActivity',
  agreements: 'agreement',
  subscriptions: 'subscriptionSource',
  assessments: 'riskAssessment'
} as const

/**
 * A package that was written without a part says nothing of it, so what is held of a municipality can be of several
 * files: `held_source` is each with what it says at all (`says`, JSON of its parts and of the sheets that it lacks) and the
 * batch in which it was taken from; `held_record.source` is the one in which a record stands. One that was written without
 * a record's part may still name it: `named` is the newest that does, with its sheet and row there (JSON), as long as none
 * that has the part is newer.
 */
export const heldSources: Migration = {
  version: 330,
  name: 'held-sources',
  up(db) {
    db.exec(`
CREATE TABLE held_source (
  number INTEGER NOT NULL PRIMARY KEY,
  package INTEGER NOT NULL REFERENCES held_package (number) ON DELETE CASCADE,
  says TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  file TEXT NOT NULL,
  batch_id TEXT
) STRICT;
CREATE UNIQUE INDEX held_source_package ON held_source (package, says);
ALTER TABLE held_record ADD COLUMN source INTEGER NOT NULL DEFAULT 0;
ALTER TABLE held_record ADD COLUMN named TEXT;
INSERT INTO held_source (number, package, says, exported_at, file, batch_id)
  SELECT number, number, '', exported_at, file,
    (SELECT nullif(value ->> '$', '') FROM setting WHERE key = 'package.batch.' || holder || '.' || profile) FROM held_package;
UPDATE held_record SET source = package;
DELETE FROM setting WHERE key LIKE 'package.batch.%';`)
    const held = db
      .prepare<[], { number: number; profile: string; counts: string; figures: string }>(
        'SELECT number, profile, counts, figures FROM held_package'
      )
      .all()
    const say = db.prepare('UPDATE held_source SET says = ? WHERE number = ?')
    for (const { number, profile, counts, figures } of held) {
      const has = JSON.parse(counts) as Record<string, number>
      const parts = Object.entries(tellsPart).flatMap(([part, entity]) => (entity in has ? [part] : []))
      if (figures !== '[]') parts.push('figures')
      const single = /(^|:)(feedback|impactAssessment)(:|$)/.test(profile)
      say.run(JSON.stringify({ parts: single ? null : parts, lacks: [] }), number)
    }
  }
}
