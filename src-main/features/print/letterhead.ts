import { createFormat, type Format } from '../../../src-shared/i18n/format.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { type Language, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Session } from '../../ipc/context.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import { createNames } from '../entities/names.ts'

/** What a document is written from and when, in main as in a job. */
export interface Desk {
  readonly session: Pick<Session, 'db' | 'municipality' | 'name'>
  /** UTC instant. */
  now(): string
}

/** A document without its letterhead. */
export type Content = Pick<Paper, 'title' | 'lines' | 'blocks' | 'landscape'>

/** How dates and numbers are written on paper in this register. */
export function paperFormat({ session }: Pick<Desk, 'session'>, language: Language): Format {
  return createFormat(language, zoneOf[session.municipality.country])
}

/** The document under the municipality's name and the day's date. */
export function withLetterhead(content: Content, language: Paper['language'], desk: Desk): Paper {
  const { db, municipality, name } = desk.session
  const owner = createNames(db).of('municipality', municipality.id)?.name || name
  return {
    ...content,
    language,
    owner,
    date: paperFormat(desk, language === 'nn' ? 'nb' : language).date(paperDay(desk))
  }
}

/** The day that a document is of, in the register's own zone. */
export function paperDay({ session, now }: Desk): string {
  return today(zoneOf[session.municipality.country], now())
}
