import { completeness } from '../../kernel/completeness.ts'
import { addDays, addMonths } from '../../kernel/dates.ts'
import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { isEmpty, type Values } from '../../kernel/value.ts'
import { defaultPeriods, reviewStanding } from '../review/standing.ts'
import { cprStanding } from './cpr-standing.derived.ts'
import { systemEntity } from './system.fields.ts'
import { agreementStanding, riskStanding } from './system.rules.ts'

const notNeeded = choice('notNeeded', 'Ikke nødvendig', 'Ikke nødvendig', 'Not needed')
const unsaid = choice('unsaid', 'Ikke afklaret', 'Ikke avklart', 'Not settled')

/** Days without a change after which nobody looks after a system. */
export const neglectedAfterDays = 730

/** How much of what is wanted is filled in. */
const completenessBand = derivedField({
  key: 'completenessBand',
  section: 'general',
  labels: labels('Udfyldt', 'Utfylt', 'Completeness'),
  choices: [
    choice('full', 'Alt udfyldt', 'Alt utfylt', 'All of it'),
    choice('most', '75–99 %', '75–99 %', '75–99%'),
    choice('half', '50–74 %', '50–74 %', '50–74%'),
    choice('little', 'Under 50 %', 'Under 50 %', 'Below 50%')
  ],
  needs: systemEntity.fields.filter((field) => 'wanted' in field).map((field) => field.key),
  at:
    ({ country }) =>
    (values) => {
      const { filled, wanted } = completeness(systemEntity, values, country)
      const share = wanted === 0 ? 1 : filled / wanted
      return share === 1 ? 'full' : share >= 0.75 ? 'most' : share >= 0.5 ? 'half' : 'little'
    }
})

/** How old the risk assessment is; where there is none, whether one is wanted (`riskStanding`). */
const riskAge = derivedField({
  key: 'riskAge',
  section: 'security',
  labels: labels('Risikovurderingens alder', 'Risikovurderingens alder', 'Age of the risk assessment'),
  choices: [
    choice('year', 'Højst 12 måneder', 'Høyst 12 måneder', '12 months at most'),
    choice('twoYears', '12–24 måneder', '12–24 måneder', '12–24 months'),
    choice('older', 'Over 24 måneder', 'Over 24 måneder', 'Over 24 months'),
    choice('undated', 'Uden dato', 'Uten dato', 'Undated'),
    choice('never', 'Mangler', 'Mangler', 'Missing'),
    notNeeded,
    unsaid
  ],
  needs: ['riskAssessed', 'riskAssessedOn', 'personalData'],
  at: ({ day }) => {
    const yearAgo = addMonths(day, -12)
    return (values) => {
      const { standing, reason, date } = riskStanding(values, day)
      if (standing === 'overdue') return 'older'
      if (reason === 'risk.undated') return 'undated'
      if (standing === 'valid') return (date ?? '') >= yearAgo ? 'year' : 'twoYears'
      if (standing === 'missing') return 'never'
      return says(values, 'riskAssessed', 'notApplicable') || says(values, 'personalData', 'no')
        ? 'notNeeded'
        : 'unsaid'
    }
  }
})

/** How the data processing agreement stands (`agreementStanding`). */
const agreement = derivedField({
  key: 'agreementStanding',
  section: 'agreements',
  labels: labels('Aftalens status', 'Avtalens status', 'State of the agreement'),
  choices: [
    choice('valid', 'Gyldig', 'Gyldig', 'Valid'),
    choice('soon', 'Udløber snart', 'Utløper snart', 'Expires soon'),
    choice('overdue', 'Udløbet', 'Utløpt', 'Expired'),
    choice('missing', 'Mangler', 'Mangler', 'Missing'),
    choice('byLaw', 'Reguleret ved lov', 'Regulert i lov', 'Governed by law'),
    notNeeded,
    unsaid
  ],
  needs: [
    ...['dataProcessingAgreement', 'agreementSignedOn', 'agreementExpiresOn', 'personalData'],
    ...['agreementRequired', 'agreementExempt']
  ],
  at:
    ({ day }) =>
    (values) => {
      const { standing, reason } = agreementStanding(values, day)
      if (standing !== 'none') return standing
      if (reason === 'agreement.byLaw') return 'byLaw'
      return reason === 'agreement.notNeeded' ? 'notNeeded' : 'unsaid'
    }
})

/** How the verification stands (`reviewStanding`). */
const verification = derivedField({
  key: 'verification',
  section: 'general',
  labels: labels('Kvalitetssikring', 'Kvalitetssikring', 'Verification'),
  choices: [
    choice('verified', 'Kvalitetssikret', 'Kvalitetssikret', 'Verified'),
    choice('dueSoon', 'Udløber snart', 'Utløper snart', 'Due soon'),
    choice('expired', 'Udløbet', 'Utløpt', 'Expired'),
    choice('never', 'Aldrig', 'Aldri', 'Never')
  ],
  needs: ['reviewedOn', 'nextReviewOn'],
  at:
    ({ day, reviewMonths }) =>
    (values) => {
      const [reviewedOn, nextReviewOn] = [dateIn(values, 'reviewedOn'), dateIn(values, 'nextReviewOn')]
      if (reviewedOn === null) return 'never'
      return reviewStanding({ reviewedOn, nextReviewOn, createdOn: day }, reviewMonths ?? defaultPeriods.system, day)
        .state
    }
})

/** Why a system looks as if nobody looks after it. */
const neglect = derivedField({
  key: 'neglect',
  section: 'general',
  labels: labels('Forsømt', 'Forsømt', 'Neglected'),
  choices: [
    choice('notUpdated', 'Ikke ændret i to år', 'Ikke endret på to år', 'Not changed for two years'),
    choice('noLifecycle', 'Uden livscyklus', 'Uten livsløp', 'Without lifecycle'),
    choice('nobody', 'Uden ejer og forvalter', 'Uten eier og forvalter', 'Without owner and administrator'),
    choice(
      'left',
      'Ejer eller forvalter er fratrådt',
      'Eier eller forvalter har sluttet',
      'Owner or administrator has left'
    )
  ],
  several: true,
  needs: ['updatedAt', 'lifecycle', 'owner', 'administrator', 'owner.leftOn', 'administrator.leftOn'],
  at: ({ day }) => {
    const since = addDays(day, -neglectedAfterDays)
    return (values) => {
      const has = (key: string): boolean => !isEmpty(values[key])
      const left = (key: string): boolean => has(key) && String(values[key]) <= day
      return [
        ...(String(values['updatedAt'] ?? '').slice(0, 10) < since ? ['notUpdated'] : []),
        ...(has('lifecycle') ? [] : ['noLifecycle']),
        ...(has('owner') || has('administrator') ? [] : ['nobody']),
        ...(left('owner.leftOn') || left('administrator.leftOn') ? ['left'] : [])
      ]
    }
  }
})

/** What lists of systems can show, count and filter by beside the fields. */
export const systemDerived: readonly DerivedField[] = [
  completenessBand,
  riskAge,
  agreement,
  cprStanding,
  verification,
  neglect
]

function says(values: Values, key: string, answer: string): boolean {
  const value = values[key]
  return typeof value === 'object' && value !== null && 'value' in value && value.value === answer
}

function dateIn(values: Values, key: string): string | null {
  const value = values[key]
  return typeof value === 'string' && value !== '' ? value : null
}
