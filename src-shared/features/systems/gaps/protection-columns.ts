import { labels } from '../../../kernel/labels.ts'
import { isEmpty } from '../../../kernel/value.ts'
import { riskStanding } from '../system.rules.ts'
import { answerOf, dateOf, filled, type Gap, type GapColumn, type GapContext, gap } from './gap-column.ts'

const riskNeeds = ['riskAssessed', 'riskAssessedOn', 'nextRiskAssessmentOn', 'personalData'] as const

/** As `riskStanding`, where the matrix asks for a date and takes "not relevant" and "don't know" for an answer. */
function riskGap({ values, today }: GapContext): Gap {
  const made = answerOf(values['riskAssessed'])
  const next = dateOf(values['nextRiskAssessmentOn'])
  const dated = dateOf(values['riskAssessedOn'])
  if (!dated) {
    if (made === 'unknown') return gap('unknown', 'answer.unknown')
    if (made === 'notApplicable') return gap('notApplicable', 'risk.notNeeded')
    if (made !== 'yes' && answerOf(values['personalData']) === 'no') return gap('notApplicable', 'risk.notNeeded')
  }
  const { standing, reason, date } = riskStanding(values, today)
  if (standing === 'overdue') return gap('outOfDate', 'risk.old', { date: date ?? '' })
  if (standing !== 'valid' || !dated)
    return gap('missing', reason === 'risk.undated' ? 'risk.undated' : made === 'no' ? 'risk.notMade' : 'risk.notSaid')
  if (next && next < today) return gap('outOfDate', 'risk.due', { date: next })
  return gap('present', 'risk.assessed', { date: dated })
}

function dpiaGap({ values }: GapContext): Gap {
  const made = answerOf(values['impactAssessed'])
  if (made === 'yes') return gap('present', 'dpia.made')
  if (made === 'no') return gap('missing', 'dpia.notMade')
  if (made === 'unknown') return gap('unknown', 'answer.unknown')
  if (made === 'notApplicable') return gap('notApplicable', 'answer.notApplicable')
  // GDPR art. 35(3)(b): special categories and criminal offences.
  const level = values['dataLevel']
  if (level === 'special' || level === 'criminal') return gap('missing', 'dpia.needed')
  if (!isEmpty(level) || answerOf(values['personalData']) === 'no') return gap('notApplicable', 'dpia.notNeeded')
  return gap('missing', 'dpia.levelNotSaid')
}

function cprGap({ values }: GapContext): Gap {
  const said = answerOf(values['cprSubscription'])
  if (said === 'unknown') return gap('unknown', 'answer.unknown')
  if (said === 'notApplicable') return gap('notApplicable', 'answer.notApplicable')
  if (said) return gap('present', 'answer.given')
  const without = answerOf(values['personalData']) === 'no' || answerOf(values['nationalNumbers']) === 'no'
  return without ? gap('notApplicable', 'cpr.noNumbers') : gap('missing', 'empty')
}

/** Of a system that subscribes: whether it is known by what and why. */
function cprSourceGap({ values, cpr }: GapContext): Gap {
  const { sources, lacking } = cpr
  if (lacking > 0) return gap('missing', 'cpr.lacks', { count: lacking, total: sources })
  if (sources > 0) return gap('present', 'cpr.described')
  const says = answerOf(values['cprSubscription']) === 'yes'
  return says ? gap('missing', 'cpr.noSource') : gap('notApplicable', 'cpr.notSubscribed')
}

/** Whether it is known what citizens see of its log, and whether a shielding reaches that (domain.md §3.3). */
function minLogGap({ values }: GapContext): Gap {
  const shown = answerOf(values['minLogShown'])
  const shielded = answerOf(values['minLogShielded'])
  if (shown === 'no' || answerOf(values['personalData']) === 'no') return gap('notApplicable', 'minLog.notShown')
  if (shown === 'notApplicable') return gap('notApplicable', 'answer.notApplicable')
  if (shown === 'unknown') return gap('unknown', 'answer.unknown')
  if (shown !== 'yes') return gap('missing', 'empty')
  if (shielded === 'yes') return gap('present', 'minLog.shielded')
  return shielded === 'unknown' ? gap('unknown', 'answer.unknown') : gap('missing', 'minLog.notShielded')
}

/** Which data it holds and how it is protected. */
export const protectionColumns: readonly GapColumn[] = [
  {
    key: 'personalData',
    labels: labels('Personoplysninger', 'Personopplysninger', 'Personal data'),
    weight: 3,
    needs: ['personalData'],
    fills: 'personalData',
    of: ({ values }) => {
      const said = answerOf(values['personalData'])
      if (said === 'unknown') return gap('unknown', 'answer.unknown')
      return said ? gap('present', 'answer.given') : gap('missing', 'empty')
    }
  },
  {
    key: 'classification',
    labels: labels('Klassifikation', 'Klassifisering', 'Classification'),
    weight: 2,
    needs: ['classification'],
    fills: 'classification',
    of: filled('classification')
  },
  {
    key: 'riskDate',
    labels: labels('Risikovurdering (dato)', 'Risikovurdering (dato)', 'Risk assessment (date)'),
    weight: 3,
    needs: riskNeeds,
    fills: 'riskAssessedOn',
    of: riskGap
  },
  {
    key: 'riskLink',
    labels: labels('Risikovurdering (link)', 'Risikovurdering (lenke)', 'Risk assessment (link)'),
    weight: 1,
    needs: [...riskNeeds, 'riskUrl', 'riskNote'],
    fills: 'riskUrl',
    of: (context) => {
      const { values } = context
      if (!isEmpty(values['riskUrl'])) return gap('present', 'riskLink.link')
      if (!isEmpty(values['riskNote'])) return gap('present', 'riskLink.note')
      const risk = riskGap(context)
      if (risk.state === 'notApplicable' || risk.state === 'unknown') return risk
      const made = !isEmpty(values['riskAssessedOn']) || answerOf(values['riskAssessed']) === 'yes'
      return gap('missing', made ? 'empty' : 'riskLink.notMade')
    }
  },
  {
    key: 'dpia',
    labels: labels('Konsekvensanalyse', 'DPIA', 'Impact assessment'),
    weight: 2,
    needs: ['impactAssessed', 'dataLevel', 'personalData'],
    fills: 'impactAssessed',
    of: dpiaGap
  },
  {
    key: 'cprSubscription',
    labels: labels('CPR-abonnement', 'CPR-abonnement', 'CPR subscription'),
    weight: 1,
    needs: ['cprSubscription', 'nationalNumbers', 'personalData'],
    fills: 'cprSubscription',
    country: 'DK',
    of: cprGap
  },
  {
    key: 'cprSource',
    labels: labels('CPR-kilde og behov', 'CPR-kilde og behov', 'CPR source and need'),
    weight: 1,
    needs: ['cprSubscription'],
    fills: null,
    country: 'DK',
    of: cprSourceGap
  },
  {
    key: 'minLog',
    labels: labels('MinLog', 'MinLog', 'MinLog'),
    weight: 1,
    country: 'DK',
    needs: ['minLogShown', 'minLogShielded', 'personalData'],
    fills: 'minLogShown',
    of: minLogGap
  }
]
