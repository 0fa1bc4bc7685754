import type { PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import type { PackagePart, PackageProfile } from '../../../../src-shared/features/exchange/profiles.ts'
import { packageFigureTexts as da } from '../../../../src-shared/i18n/da/package-figures.ts'
import { packageFigureTexts as en } from '../../../../src-shared/i18n/en/package-figures.ts'
import { packageFigureTexts as nb } from '../../../../src-shared/i18n/nb/package-figures.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { may, type Permission } from '../../../../src-shared/kernel/permissions.ts'
import type { Context } from '../../../ipc/context.ts'
import { listAudits } from '../../cpr-audit/audits.ts'
import { shieldingFigures } from '../../shielding/overview/figures.ts'
import { readReadiness } from '../../shielding/readiness/readiness.ts'

const words = { da, nb, en }

/** What a figure is called. */
export function figureLabel({ area, key }: PackedFigure, language: Language): string {
  const texts: Readonly<Record<string, string>> = words[language]
  return texts[`${area}.${key}`] ?? key
}

const auditKeys = [
  'distinctSubscriptions',
  'distinctContacts',
  'matchedActive',
  'orphans',
  'lapsed',
  'statusReview',
  'missing',
  'broadFilters'
] as const

/**
 * The key figures that go: of audits, of shieldings (nothing below five nor what it could be reckoned from, as the overview
 * shows it; no unit, no category) and what is in place. Only those that whoever asks may see; none to a supplier or the
 * public.
 */
export async function chosenFigures(
  context: Context,
  profile: PackageProfile,
  parts: readonly PackagePart[]
): Promise<readonly PackedFigure[] | null> {
  if (!parts.includes('figures') || (profile !== 'centralOffice' && profile !== 'municipality')) return null
  const sees = (permission: Permission): boolean => may(context.session.user.roles, permission)
  return [
    ...(sees('audit.run') ? auditFigures(context) : []),
    ...(sees('shielding.decide') ? [...(await ofShieldings(context)), ...ofReadiness(context)] : [])
  ]
}

/** Of the newest audit of each source that has been compared. */
function auditFigures({ session }: Context): readonly PackedFigure[] {
  const newest = new Map<string, PackedFigure[]>()
  for (const { source, figures, comparedAt, deletions, gone } of listAudits(session.db, null)) {
    const of = source.id ?? source.name
    if (!figures || comparedAt === null || newest.has(of)) continue
    const about = {
      area: 'audit',
      subject: maskPersonalNumbers(source.name).trim(),
      on: comparedAt.slice(0, 10)
    } as const
    newest.set(of, [
      ...auditKeys.map((key) => ({ ...about, key, value: figures[key] })),
      { ...about, key: 'deletions', value: deletions },
      { ...about, key: 'gone', value: gone }
    ])
  }
  return [...newest.values()].flat()
}

async function ofShieldings(context: Context): Promise<readonly PackedFigure[]> {
  const { total, states, months } = await shieldingFigures(context, { from: null, to: null })
  const about = { area: 'shielding', on: null } as const
  return [
    { ...about, key: 'total', subject: '', value: total },
    ...states.map(({ key, count }) => ({ ...about, key: 'state', subject: key, value: count })),
    ...months.map(({ key, count }) => ({ ...about, key: 'month', subject: key, value: count }))
  ]
}

function ofReadiness(context: Context): readonly PackedFigure[] {
  return readReadiness(context).lines.map(({ key, ready, since }) => ({
    area: 'readiness',
    key,
    subject: '',
    value: ready ? 'yes' : 'no',
    on: since
  }))
}
