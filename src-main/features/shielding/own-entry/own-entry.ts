import type { OwnEntry } from '../../../../src-shared/features/shielding/own-entry/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, writeSetting } from '../../../db/settings.ts'
import type { Author } from '../../entities/entity-store.ts'
import { type Records, writeRecords } from '../../entities/records.ts'
import { shieldingPolicy } from '../policy.ts'
import { assessmentTexts, draftRisks, entryTexts } from './texts.ts'

const setting = 'shielding.ownEntry'

/** What was added; null: nothing yet. */
export function ownEntry(db: Database): OwnEntry | null {
  return (readSetting(db, setting) as OwnEntry | undefined) ?? null
}

/**
 * Adds the processing activity (GDPR art. 30) and the draft of an impact assessment (art. 35) with its risks; what
 * becomes of them later is the municipality's. Throws shielding.entryThere. Call it inside a transaction.
 */
export function addOwnEntry(db: Database, author: Author, language: Language): OwnEntry {
  if (ownEntry(db)) throw new AppError('shielding.entryThere')
  const { keepMonths } = shieldingPolicy(db)
  const entry = writeRecords(db, author, (records) => {
    const activity = addActivity(db, records, language, keepMonths)
    return { activity, assessment: addAssessment(records, activity, language) }
  })
  writeSetting(db, setting, entry)
  return entry
}

function addActivity(db: Database, records: Records, language: Language, keepMonths: number): string {
  const idsOf = (table: 'subject_category' | 'data_category', codes: readonly string[]): readonly string[] =>
    codes.flatMap((code) =>
      db
        .prepare<[string], string>(`SELECT id FROM ${table} WHERE code = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1`)
        .pluck()
        .all(code)
    )
  return records.of('processingActivity').insert({
    name: entryTexts.name[language],
    purpose: entryTexts.purpose[language],
    role: 'controller',
    legalBases: ['6.1.c', '6.1.e', 'dbl.8', 'dbl.11'],
    nationalLaw: [entryTexts.law[language]],
    legalBasisNote: entryTexts.lawNote[language],
    subjects: idsOf('subject_category', ['employees', 'citizens', 'patients', 'relatives']),
    dataCategories: idsOf('data_category', ['contact', 'nationalNumber', 'employment', 'criminal']),
    recipients: [recipientId(db, records, entryTexts.recipient[language])],
    erasureMonths: keepMonths,
    erasureFrom: entryTexts.erasureFrom[language],
    erasureProcedure: entryTexts.procedure[language],
    measures: entryTexts.measures[language],
    common: { value: 'yes' },
    state: 'draft'
  })
}

function recipientId(db: Database, records: Records, name: string): string {
  const sql = 'SELECT id FROM recipient WHERE name = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1'
  const there = db.prepare<[string], string>(sql).pluck().get(name)
  return there ?? records.of('recipient').insert({ name, kind: 'authority' })
}

function addAssessment({ of }: Records, activity: string, language: Language): string {
  const assessment = of('riskAssessment').insert({
    name: assessmentTexts.riskName[language],
    activities: [activity],
    scope: assessmentTexts.scope[language]
  })
  for (const { name, harms, cause, answer } of draftRisks) {
    const scenario = of('riskScenario').insert({ name: name[language], assessment, harms, cause: cause[language] })
    of('measure').insert({ name: answer[language], assessment, scenarios: [scenario] })
  }
  return of('impactAssessment').insert({
    name: assessmentTexts.name[language],
    activities: [activity],
    riskAssessment: assessment,
    sensitiveData: { value: 'yes' },
    vulnerablePersons: { value: 'yes' },
    process: assessmentTexts.process[language],
    minimisation: assessmentTexts.minimisation[language]
  })
}
