import { defaultShieldingPolicy, type ShieldingPolicy } from '../../../src-shared/features/shielding/policy.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import { changeSetting } from '../../security/told-settings.ts'

const keys = {
  takesEffect: 'shielding.takesEffect',
  days: 'shielding.days',
  decideWithinHours: 'shielding.decideWithinHours',
  completeWithinHours: 'shielding.completeWithinHours',
  keepMonths: 'shielding.keepMonths',
  longerDays: 'shielding.longerDays',
  longerBasis: 'shielding.longerLegalBasis',
  departmentBasis: 'shielding.departmentLegalBasis'
} as const

/** What this register's municipality has decided of its shieldings. */
export function shieldingPolicy(db: Database): ShieldingPolicy {
  const number = (key: string, otherwise: number): number => {
    const said = readSetting(db, key)
    return typeof said === 'number' ? said : otherwise
  }
  const text = (key: string): string | null => {
    const said = readSetting(db, key)
    return typeof said === 'string' ? said : null
  }
  const usual = defaultShieldingPolicy
  const [longerBasis, departmentBasis] = [text(keys.longerBasis), text(keys.departmentBasis)]
  return {
    takesEffect: text(keys.takesEffect) === 'afterApproval' ? 'afterApproval' : 'atOnce',
    days: number(keys.days, usual.days),
    decideWithinHours: number(keys.decideWithinHours, usual.decideWithinHours),
    completeWithinHours: number(keys.completeWithinHours, usual.completeWithinHours),
    keepMonths: number(keys.keepMonths, usual.keepMonths),
    longer: longerBasis === null ? null : { days: number(keys.longerDays, usual.days), legalBasis: longerBasis },
    department: departmentBasis === null ? null : { legalBasis: departmentBasis }
  }
}

/** Whether somebody has decided how it goes here, or the usual is only in place of that. */
export function isPolicyDecided(db: Database): boolean {
  return readSetting(db, keys.takesEffect) !== undefined
}

type By = { readonly userId: string; readonly at: string }

/** Changes what the shielding officer decides, told in the history. Inside a transaction. */
export function setShieldingPolicy(db: Database, by: By, policy: Omit<ShieldingPolicy, 'longer' | 'department'>): void {
  changeSetting(db, by, keys.takesEffect, policy.takesEffect)
  changeSetting(db, by, keys.days, policy.days)
  changeSetting(db, by, keys.decideWithinHours, policy.decideWithinHours)
  changeSetting(db, by, keys.completeWithinHours, policy.completeWithinHours)
  changeSetting(db, by, keys.keepMonths, policy.keepMonths)
}

/** Records what allows longer periods and departments, told in the history. Inside a transaction. */
export function setLegalBasis(
  db: Database,
  by: By,
  { longer, department }: Pick<ShieldingPolicy, 'longer' | 'department'>
): void {
  if (longer !== null) changeSetting(db, by, keys.longerDays, longer.days)
  changeSetting(db, by, keys.longerBasis, longer?.legalBasis ?? null)
  changeSetting(db, by, keys.departmentBasis, department?.legalBasis ?? null)
}
