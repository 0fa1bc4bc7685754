import { labels } from '../../../src-shared/kernel/labels.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import type { Author } from '../entities/entity-store.ts'
import { writeRecords } from '../entities/records.ts'

const setting = 'audit.activity'

const texts = {
  name: labels('Audit af CPR-abonnementer', 'Revisjon av CPR-abonnementer', 'Audit of CPR subscriptions'),
  purpose: labels(
    'Kontrol af, at kommunen kun abonnerer på personer i CPR, som den har et sagligt behov for at følge, og sletning af abonnementer, hvor behovet er ophørt.',
    'Kontroll av at kommunen bare abonnerer på personer i CPR som den har saklig behov for å følge, og sletting av abonnementer der behovet er opphørt.',
    'Control that the municipality subscribes only to persons in CPR whom it has a legitimate need to follow, and deletion of subscriptions whose need has lapsed.'
  ),
  law: labels('CPR-loven § 31 og § 54', 'CPR-loven § 31 og § 54', 'CPR Act, sections 31 and 54'),
  erasure: labels(
    'Numre opbevares ikke; et arbejdssæt, hvor det er tilladt, højst 30 dage. Afgørelser pr. fingeraftryk, til næste audit er afsluttet.',
    'Numre oppbevares ikke; et arbeidssett der det er tillatt, høyst 30 dager. Avgjørelser per fingeravtrykk til neste revisjon er avsluttet.',
    'Numbers are not kept; a working set, where it is allowed, for 30 days at most. Decisions by fingerprint until the next audit is signed off.'
  ),
  measures: labels(
    'Numre vises ét ad gangen med begrundelse, og visningen logges. To personer om sletning. Slettelisten krypteres.',
    'Numre vises ett om gangen med begrunnelse, og visningen logges. To personer om sletting. Slettelisten krypteres.',
    'Numbers are shown one at a time with a reason, which is logged. Deletion takes two persons. The deletion list is encrypted.'
  )
} as const

/**
 * Writes the audit itself into the record of processing activities (GDPR art. 30) when a register begins its first one;
 * what becomes of that activity later is the municipality's. Call it inside a transaction.
 */
export function addOwnActivity(db: Database, author: Author, language: Language): void {
  if (readSetting(db, setting) !== undefined) return
  const idOf = (table: 'subject_category' | 'data_category', code: string): readonly string[] =>
    db
      .prepare<[string], string>(`SELECT id FROM ${table} WHERE code = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1`)
      .pluck()
      .all(code)
  const id = writeRecords(db, author, (records) =>
    records.of('processingActivity').insert({
      name: texts.name[language],
      purpose: texts.purpose[language],
      legalBases: ['6.1.c', '6.1.e', 'dbl.11'],
      nationalLaw: [texts.law[language]],
      subjects: idOf('subject_category', 'citizens'),
      dataCategories: idOf('data_category', 'nationalNumber'),
      erasure: texts.erasure[language],
      measures: texts.measures[language],
      common: { value: 'yes' },
      state: 'current'
    })
  )
  writeSetting(db, setting, id)
}
