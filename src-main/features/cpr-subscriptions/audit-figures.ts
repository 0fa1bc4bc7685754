import type { AuditSummary } from '../../../src-shared/features/cpr-audit/audit.ts'
import { bySource, keyFiguresOf, type SourceAudits } from '../../../src-shared/features/cpr-audit/key-figures.ts'
import { cprAudits as da } from '../../../src-shared/i18n/da/cpr-audits.ts'
import { cprPaper as paperDa } from '../../../src-shared/i18n/da/cpr-paper.ts'
import { cprAudits as en } from '../../../src-shared/i18n/en/cpr-audits.ts'
import { cprPaper as paperEn } from '../../../src-shared/i18n/en/cpr-paper.ts'
import { filled, type TextParams } from '../../../src-shared/i18n/fill.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import { cprAudits as nb } from '../../../src-shared/i18n/nb/cpr-audits.ts'
import { cprPaper as paperNb } from '../../../src-shared/i18n/nb/cpr-paper.ts'
import { permissionsOf, type Role, roles } from '../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import type { Database } from '../../db/open.ts'
import type { PaperBlock } from '../../platform/paper/paper.ts'
import { listAudits } from '../cpr-audit/audits.ts'

const texts = { da: { ...da, ...paperDa }, nb: { ...nb, ...paperNb }, en: { ...en, ...paperEn } }

type Say = (word: keyof typeof texts.da, params?: TextParams) => string

const mayAudit = (role: Role): boolean => permissionsOf[role].includes('audit.run')

/**
 * The audits' key figures over time, source by source: counts, never a number. Who may not see audits is told who may.
 */
export function auditBlocks(
  { db, user }: { readonly db: Database; readonly user: { readonly roles: readonly Role[] } },
  format: Format
): readonly PaperBlock[] {
  const say: Say = (word, params) => filled(texts[format.language][word], params)
  const heading: PaperBlock = { kind: 'heading', text: say('audits') }
  if (!user.roles.some(mayAudit)) {
    const auditors = roles.filter(mayAudit).map((role) => format.label(roleLabels[role]))
    return [heading, { kind: 'text', text: say('audits.hidden', { roles: auditors.join(', ') }) }]
  }
  const sources = bySource(listAudits(db, null))
  const never = countNeverAudited(db)
  return [
    heading,
    { kind: 'text', text: say(sources.length === 0 ? 'audits.none' : 'audits.lead') },
    ...(never > 0 ? [{ kind: 'text', text: say('audits.never', { number: format.number(never) }) } as const] : []),
    ...sources.flatMap((source) => sourceBlocks(source, say, format))
  ]
}

/** Running sources without an audit that was signed off. */
function countNeverAudited(db: Database): number {
  const sql = `SELECT count(*) FROM subscription_source s WHERE s.deleted_at IS NULL
    AND (s.state IS NULL OR s.state NOT IN ('ended', 'planned'))
    AND NOT EXISTS (SELECT 1 FROM cpr_audit a WHERE a.source_id = s.id AND a.signed_off_at IS NOT NULL)`
  return db.prepare<[], number>(sql).pluck().get() ?? 0
}

const columns = ['started', 'step', 'subscribed', 'orphans', 'age', 'deleted', 'days', 'next'] as const
const words: ReadonlySet<string> = new Set(['started', 'step', 'next'])

function sourceBlocks({ source, audits, noDeletions }: SourceAudits, say: Say, format: Format): readonly PaperBlock[] {
  return [
    { kind: 'text', text: source.name },
    ...(noDeletions ? [{ kind: 'text', text: say('noDeletions') } as const] : []),
    {
      kind: 'table',
      columns: columns.map((key) => ({ label: say(`column.${key}`), ...(words.has(key) ? {} : { figures: true }) })),
      rows: audits.map((audit) => {
        const cells = cellsOf(audit, say, format)
        return columns.map((key) => cells[key])
      })
    }
  ]
}

function cellsOf(audit: AuditSummary, say: Say, format: Format): Readonly<Record<(typeof columns)[number], string>> {
  const { orphanShare, deletions, daysToDeletion, needMonths } = keyFiguresOf(audit)
  const number = (value: number | null | undefined): string => (value == null ? '–' : format.number(value))
  return {
    started: format.instant(audit.startedAt),
    step: audit.step === 'done' ? say('next.done') : say('next.is', { step: say(`step.${audit.step}`) }),
    subscribed: number(audit.figures?.distinctSubscriptions),
    orphans: orphanShare === null ? '–' : format.percent(orphanShare),
    age: needMonths === null ? '–' : monthsText(needMonths, say, format),
    deleted: number(deletions),
    days: number(daysToDeletion),
    next: audit.nextAuditOn === null ? '–' : format.date(audit.nextAuditOn)
  }
}

function monthsText(months: number, say: Say, format: Format): string {
  return say(months === 1 ? 'months_one' : 'months_other', { number: format.number(months) })
}
