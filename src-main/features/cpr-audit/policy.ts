import { type AuditPolicy, defaultPolicy } from '../../../src-shared/features/cpr-audit/policy.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import { changeSetting } from '../../security/told-settings.ts'

const keys = {
  keepFingerprints: 'audit.keepFingerprints',
  workingSetDays: 'audit.workingSetDays',
  mostDaysApart: 'audit.mostDaysApart'
} as const satisfies Record<keyof AuditPolicy, string>

/** What this register's municipality has decided of its audits. */
export function auditPolicy(db: Database): AuditPolicy {
  const days = (key: string, otherwise: number): number => {
    const said = readSetting(db, key)
    return typeof said === 'number' ? said : otherwise
  }
  return {
    keepFingerprints: readSetting(db, keys.keepFingerprints) !== 0,
    workingSetDays: days(keys.workingSetDays, defaultPolicy.workingSetDays),
    mostDaysApart: days(keys.mostDaysApart, defaultPolicy.mostDaysApart)
  }
}

/** Changes it, told in the history. Call it inside a transaction. */
export function setAuditPolicy(
  db: Database,
  by: { readonly userId: string; readonly at: string },
  policy: AuditPolicy
): void {
  // 1 and 0, as the history has no word for yes and no.
  changeSetting(db, by, keys.keepFingerprints, policy.keepFingerprints ? 1 : 0)
  changeSetting(db, by, keys.workingSetDays, policy.workingSetDays)
  changeSetting(db, by, keys.mostDaysApart, policy.mostDaysApart)
}
