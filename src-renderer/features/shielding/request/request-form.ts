import type { IncidentCategory } from '../../../../src-shared/features/shielding/case.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'

/** What stands in the form; nothing of it leaves the component but by sending. */
export interface RequestValues {
  readonly acute: boolean
  readonly kind: 'individual' | 'department' | 'disclosure'
  readonly unit: string | null
  readonly citizens: readonly { readonly number: string; readonly relation: 'self' | 'accessOf' }[]
  readonly departmentKind: 'SOR' | 'SHAK'
  readonly departmentCode: string
  readonly who: 'me' | 'other'
  readonly name: string
  readonly category: IncidentCategory | null
  readonly incidentOn: string
  readonly incidentAt: string
  readonly place: string
  readonly reason: string
  readonly policeReference: string
  readonly injuryReference: string
  readonly evidence: string
  readonly inform: 'yes' | 'no' | 'later'
  readonly informReason: string
  readonly days: number | null
}

/** What the parts of the form share. */
export interface FormPart {
  readonly values: RequestValues
  readonly set: (changes: Partial<RequestValues>) => void
  /** The error at a field, once it was tried to send. */
  readonly error: (field: string) => string | undefined
}

/** An empty form. */
export function emptyRequest(unit: string | null, days: number): RequestValues {
  return {
    acute: false,
    kind: 'individual',
    unit,
    citizens: [{ number: '', relation: 'self' }],
    departmentKind: 'SOR',
    departmentCode: '',
    who: 'me',
    name: '',
    category: null,
    incidentOn: '',
    incidentAt: '',
    place: '',
    reason: '',
    policeReference: '',
    injuryReference: '',
    evidence: '',
    inform: 'later',
    informReason: '',
    days
  }
}

/** The fields that are still to be filled in before it can be sent. */
export function missingIn(values: RequestValues): ReadonlySet<string> {
  const { kind, acute } = values
  const missing = new Set<string>()
  const need = (field: string, present: boolean): void => {
    if (!present) missing.add(field)
  }
  need('unit', values.unit !== null)
  need('reason', values.reason.trim() !== '')
  if (kind === 'department') need('departmentCode', values.departmentCode.trim() !== '')
  else for (const [i, { number }] of values.citizens.entries()) need(`citizen.${i}`, number.trim() !== '')
  if (kind === 'individual') {
    need('incidentOn', isCivilDate(values.incidentOn))
    need('name', values.who === 'me' || values.name.trim() !== '')
    if (!acute) {
      need('category', values.category !== null)
      need('place', values.place.trim() !== '')
    }
  }
  return missing
}

/** What is sent. Only what the kind of case asks for: what was typed before it was chosen stays behind. */
export function toInput(
  values: RequestValues,
  whenRunning: ChannelInput<'shielding.request'>['whenRunning']
): ChannelInput<'shielding.request'> {
  const { kind, acute, who, name, inform, evidence, incidentOn } = values
  const isDepartment = kind === 'department'
  return {
    kind,
    acute: acute && kind === 'individual',
    unit: values.unit ?? '',
    citizens: isDepartment ? [] : [...values.citizens],
    department: isDepartment ? { kind: values.departmentKind, code: values.departmentCode.trim() } : null,
    threatened: who === 'me' ? { who } : { who, name },
    category: values.category,
    incidentOn: isCivilDate(incidentOn) ? incidentOn : null,
    incidentAt: values.incidentAt,
    place: values.place,
    reason: values.reason,
    policeReference: values.policeReference,
    injuryReference: values.injuryReference,
    evidence: evidence
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    inform: inform === 'later' ? null : inform,
    informReason: values.informReason,
    days: isDepartment ? null : values.days,
    whenRunning
  }
}
