import ical, { ICalEventTransparency } from 'ical-generator'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import { remindersOf } from '../../../../src-shared/features/shielding/period.ts'
import { addDays } from '../../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { readCase } from '../cases.ts'
import type { Changing } from '../changing.ts'
import { overviewWords } from './words.ts'

/**
 * A running case's reminders and its last day as a calendar (RFC 5545), since the program may be closed then: all-day
 * events with the case's number alone. Importing it again moves what was imported before. Throws record.notFound,
 * shielding.openEnded for a case without an end.
 */
export function caseCalendar(context: Changing, id: string, language: Language): string {
  const { number, runsFrom, runsUntil } = readCase(context, id)
  if (runsFrom === null || runsUntil === null) throw new AppError('shielding.openEnded')
  const words = overviewWords(language)
  const registerId = String(readSetting(context.session.db, settingKeys.registerId))
  const now = context.now()
  const calendar = ical({
    prodId: { company: 'Samregister', product: 'Samregister', language: language.toUpperCase() }
  })
  const event = (key: string, day: string, summary: string): void =>
    void calendar.createEvent({
      id: `shielding-${id}-${key}@${registerId}.samregister`,
      // Minutes since 1970: each time it is taken out replaces the time before.
      sequence: Math.floor(Date.parse(now) / 60_000),
      stamp: new Date(now),
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary
    })
  remindersOf(runsFrom, runsUntil).forEach((day, at) => {
    event(`reminder-${at}`, day, words('calendar.reminder', { case: caseName(number) }))
  })
  event('end', runsUntil, words('calendar.end', { case: caseName(number) }))
  return calendar.toString()
}
