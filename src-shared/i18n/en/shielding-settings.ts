import type { shieldingSettings as da } from '../da/shielding-settings.ts'

/** What a municipality decides of its shieldings. */
export const shieldingSettings: Record<keyof typeof da, string> = {
  'settings.title': 'Rules of shielding',
  policy: 'How the municipality does it',
  'policy.effect': 'A request holds',
  'policy.atOnce': 'At once, and a leader confirms it afterwards',
  'policy.afterApproval': 'Only when a leader has approved it',
  'policy.days': 'Days of a period',
  'policy.decide': 'Hours until a leader must have decided',
  'policy.complete': 'Hours until an acute request must be filled in',
  'policy.keep': 'Months that an ended case is kept',
  'policy.save': 'Save',
  'policy.saved': 'Saved',
  basis: 'Only with a legal basis',
  'basis.lead':
    'Longer periods and shielding of whole departments are off until an administrator writes their legal basis.',
  'basis.longer': 'Longer periods',
  'basis.longer.days': 'Days at most for each decision',
  'basis.longer.basis': 'Legal basis of longer periods',
  'basis.department': 'Shielding of departments',
  'basis.department.basis': 'Legal basis of shielding departments',
  'basis.none': 'Not turned on',
  deputies: 'Deputies',
  'deputies.lead': 'Decide in a leader’s place on the days that stand here.',
  'deputies.none': 'No deputies',
  'deputies.of': 'For',
  'deputies.deputy': 'Deputy',
  'deputies.from': 'From',
  'deputies.until': 'Until',
  'deputies.add': 'Add',
  'deputies.remove': 'Remove',
  'deputies.removed': 'Removed',
  'deputies.choose': 'Choose a leader'
}
