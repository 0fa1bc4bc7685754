import type { SystemStanding } from '../../../src-shared/features/systems/system.rules.ts'
import { systems as da } from '../../../src-shared/i18n/da/systems.ts'
import { systems as en } from '../../../src-shared/i18n/en/systems.ts'
import { filled } from '../../../src-shared/i18n/fill.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import { systems as nb } from '../../../src-shared/i18n/nb/systems.ts'

const texts = { da, nb, en }

/** How a system stands, with the reason, as one line; nothing where there is nothing to say. */
export function standingLine({ subject, standing, reason, date }: SystemStanding, format: Format): readonly string[] {
  if (standing === 'none') return []
  const words = texts[format.language]
  const why = filled(words[`reason.${reason}`], { date: date ? format.date(date) : '' })
  return [`${words[`standing.${subject}.${standing}`]}. ${why}`]
}
