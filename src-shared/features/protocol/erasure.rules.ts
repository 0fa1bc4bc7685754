import { addMonths } from '../../kernel/dates.ts'
import { isEmpty, type Values } from '../../kernel/value.ts'

/** How an erasure limit and the duty to archive can be at odds. Codes are append-only. */
export const erasureConflicts = ['preserved', 'partly', 'undecided', 'neverErased'] as const
/** One of the conflicts. */
export type ErasureConflict = (typeof erasureConflicts)[number]

/** The fields that a conflict is found by. */
export const erasureFields = [
  'erasure',
  'erasureMonths',
  'erasureProcedure',
  'nextErasureOn',
  'archiveDuty',
  'state'
] as const

const spans = /(\d{1,3})\s*(år|aar|years?|måned(?:er)?|månader|mdr|md|months?)(?![a-zæøå])/gi
const archive = /arkiv|bevar|aflever|avlever|archiv|preserv/i

/**
 * After how many months data are erased: as the field says, else as the limit's text does where it names one span only
 * ("5 år efter sagens afslutning"); null where neither is so.
 */
export function limitMonths({ erasureMonths, erasure }: Values): number | null {
  if (typeof erasureMonths === 'number') return erasureMonths
  if (typeof erasureMonths === 'string' && erasureMonths !== '') return Number(erasureMonths)
  if (typeof erasure !== 'string') return null
  const named = [...erasure.matchAll(spans)].map(
    ([, count, unit = '']) => Number(count) * (/^(år|aar|y)/i.test(unit) ? 12 : 1)
  )
  return new Set(named).size === 1 ? (named[0] ?? null) : null
}

/**
 * Whether what is to be archived would be erased, or what is to be discarded never is: null where the two agree or
 * nothing is said of one. Data that are preserved (some or all) may have a limit where the procedure or the limit says
 * how the archive comes first (arkivloven; GDPR art. 5(1)(e), 89). What has ended asks for nothing.
 */
export function erasureConflict(values: Values): ErasureConflict | null {
  const { archiveDuty, erasure, erasureProcedure, nextErasureOn, state } = values
  if (state === 'ended') return null
  const erases = limitMonths(values) !== null || !isEmpty(nextErasureOn)
  if (archiveDuty === 'discard') return erases || !isEmpty(erasure) ? null : 'neverErased'
  if (!erases) return null
  if (archiveDuty === 'undecided') return 'undecided'
  const explained = !isEmpty(erasureProcedure) || (typeof erasure === 'string' && archive.test(erasure))
  if (explained) return null
  return archiveDuty === 'preserve' ? 'preserved' : archiveDuty === 'partly' ? 'partly' : null
}

/** What an erasure on a day takes: data whose limit began on this civil date or before; null where no limit is known. */
export function coveredUntil(values: Values, dueOn: string): string | null {
  const months = limitMonths(values)
  return months === null ? null : addMonths(dueOn, -months)
}
