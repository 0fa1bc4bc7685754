import ical, { ICalEventTransparency } from 'ical-generator'
import type { Task } from '../../../../src-shared/features/tasks/task.ts'
import { taskKindText, taskReasonText } from '../../../../src-shared/i18n/task-text.ts'
import { addDays } from '../../../../src-shared/kernel/dates.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { type PaperDates, taskPapers } from './words.ts'

/** What a calendar is made with. */
export interface CalendarOptions {
  readonly language: Language
  readonly dates: PaperDates
  /** The register's id: its tasks are the same whenever they are taken out, and nobody else's. */
  readonly registerId: string
  readonly name: string
  /** UTC instant. */
  readonly now: string
}

/**
 * Tasks as a calendar (RFC 5545): an all-day event each, that takes nobody's time. Its UID stays and its sequence grows,
 * so that importing again moves what was imported before. Personal numbers are masked.
 */
export function calendarOf(tasks: readonly Task[], options: CalendarOptions): string {
  const { language, dates, registerId, now } = options
  const words = taskPapers(language)
  const calendar = ical({
    name: plain(options.name),
    prodId: { company: 'Samregister', product: 'Samregister', language: language.toUpperCase() }
  })
  for (const task of tasks) {
    const who = [task.for.name || words['for.nobody'], task.for.unit].filter((text) => text !== '').join(', ')
    calendar.createEvent({
      id: `${task.kind}-${task.recordId}@${registerId}.samregister`,
      // Minutes since 1970: each time it is taken out replaces the time before.
      sequence: Math.floor(Date.parse(now) / 60_000),
      stamp: new Date(now),
      start: new Date(`${task.due}T00:00:00Z`),
      end: new Date(`${addDays(task.due, 1)}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: plain(`${taskKindText(language, task)}: ${task.name}`),
      description: plain(`${taskReasonText(language, task, dates.date)} · ${who}`),
      categories: [{ name: taskKindText(language, task) }]
    })
  }
  return calendar.toString()
}

/** One line without control characters, and without anybody's number. */
function plain(text: string): string {
  return maskPersonalNumbers(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))
}
