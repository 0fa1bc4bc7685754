import { labels } from '../../../kernel/labels.ts'
import { isEmpty } from '../../../kernel/value.ts'
import { agreementStanding, isByLaw } from '../system.rules.ts'
import { answerOf, type Gap, type GapColumn, type GapContext, gap } from './gap-column.ts'

/** Whether an agreement is needed at all: only where somebody else may meet personal data (GDPR art. 28). */
function notNeeded({ values }: GapContext): Gap | null {
  if (answerOf(values['personalData']) === 'no') return gap('notApplicable', 'personalData.none')
  if (isByLaw(values)) return gap('notApplicable', 'agreement.byLaw')
  if (answerOf(values['agreementRequired']) === 'no') return gap('notApplicable', 'agreement.notNeeded')
  return null
}

function applicationGap(context: GapContext): Gap {
  const { values, today } = context
  const made = answerOf(values['dataProcessingAgreement'])
  if (made !== 'yes') {
    const without = notNeeded(context)
    if (without) return without
    if (made === 'unknown') return gap('unknown', 'answer.unknown')
  }
  const { standing, reason, date } = agreementStanding(values, today)
  const params = date ? { date } : undefined
  const code = reason as Extract<typeof reason, `agreement.${string}`>
  if (standing === 'overdue') return gap('outOfDate', code, params)
  if (standing === 'valid' || standing === 'soon') return gap('present', code, params)
  if (standing === 'missing') return gap('missing', code)
  return code === 'agreement.notSaid'
    ? gap('missing', 'personalData.notSaid')
    : gap('notApplicable', 'agreement.notNeeded')
}

/** What the platform's own agreement settles; null where it leaves the question open. */
function platformGap({ platform, today }: GapContext): Gap | null {
  if (!platform) return null
  const { name, made, expiresOn } = platform
  if (made === 'yes')
    return expiresOn && expiresOn < today
      ? gap('outOfDate', 'operationAgreement.platformExpired', { name, date: expiresOn })
      : gap('present', 'operationAgreement.platform', { name })
  if (made === 'notApplicable') return gap('notApplicable', 'answer.notApplicable')
  if (made === 'unknown') return gap('unknown', 'answer.unknown')
  return gap('missing', 'operationAgreement.platformMissing', { name })
}

function operationGap(context: GapContext): Gap {
  const { values } = context
  const made = answerOf(values['operationAgreement'])
  if (made === 'yes') return gap('present', 'operationAgreement.made')
  const without = notNeeded(context)
  if (without) return without
  if (made === 'no') return gap('missing', 'operationAgreement.notMade')
  if (made === 'unknown') return gap('unknown', 'answer.unknown')
  if (made === 'notApplicable') return gap('notApplicable', 'answer.notApplicable')
  const operator = values['operationSupplier']
  const other = !isEmpty(operator) && operator !== values['supplier']
  const hosting = values['hosting']
  if (!other && hosting === 'onPremise') return gap('notApplicable', 'operationAgreement.own')
  const platform = platformGap(context)
  if (platform) return platform
  if (other) return gap('missing', 'operationAgreement.notSaid')
  // Whoever delivers the application runs it: its agreement covers both.
  if (!isEmpty(operator) || hosting === 'saas') return gap('notApplicable', 'operationAgreement.sameSupplier')
  return gap('missing', 'operationAgreement.hostingNotSaid')
}

/** The two data processing agreements: with whoever delivers the application, and with whoever runs it. */
export const agreementColumns: readonly GapColumn[] = [
  {
    key: 'agreement',
    labels: labels('Aftale (applikation)', 'Avtale (applikasjon)', 'Agreement (application)'),
    weight: 3,
    needs: [
      ...['dataProcessingAgreement', 'agreementSignedOn', 'agreementExpiresOn', 'personalData'],
      ...['agreementRequired', 'agreementExempt']
    ],
    fills: 'dataProcessingAgreement',
    of: applicationGap
  },
  {
    key: 'operationAgreement',
    labels: labels('Aftale (drift)', 'Avtale (drift)', 'Agreement (operation)'),
    weight: 2,
    needs: [
      'operationAgreement',
      'operationSupplier',
      'supplier',
      'hosting',
      'platform',
      'agreementRequired',
      'agreementExempt',
      'personalData'
    ],
    fills: 'operationAgreement',
    of: operationGap
  }
]
