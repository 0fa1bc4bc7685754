import { labels } from '../../kernel/labels.ts'
import type { Values } from '../../kernel/value.ts'
import { endOf, oversightDue } from '../agreements/agreement.rules.ts'
import {
  dateOf,
  filled,
  type Gap,
  type GapColumn,
  gap,
  gapColumn,
  type Links,
  named
} from '../systems/gaps/gap-column.ts'

/** A data processing agreement with what columns ask of it and of what stands around it. */
export interface AgreementGapContext {
  readonly values: Values
  /** How many records each list of references names, by the list's key. */
  readonly links: Links
  /** Sub-processors at work, and those outside of the EEA without a transfer basis. */
  readonly subProcessors: number
  readonly baseless: number
  /** The earliest of the oversights that are planned and not done; civil date. */
  readonly plannedOn: string | null
  /** Civil date in the register's zone. */
  readonly today: string
}

type Column = GapColumn<AgreementGapContext>

function termGap({ values, today }: AgreementGapContext): Gap {
  const until = endOf(values)
  if (until !== null && until < today) return gap('outOfDate', 'agreement.expired', { date: until })
  return until === null ? gap('notApplicable', 'dpa.open') : gap('present', 'agreement.expiresSoon', { date: until })
}

function planGap({ values, plannedOn, today }: AgreementGapContext): Gap {
  const due = oversightDue(values, [{ plannedOn, completedOn: null }])
  if (due === null) return gap('missing', 'oversight.noPlan')
  return due < today
    ? gap('outOfDate', 'oversight.due', { date: due })
    : gap('present', 'oversight.planned', { date: due })
}

function doneGap({ values }: AgreementGapContext): Gap {
  const on = dateOf(values['lastOversightOn'])
  return on === null ? gap('missing', 'oversight.never') : gap('present', 'oversight.done', { date: on })
}

function subProcessorGap({ subProcessors, baseless }: AgreementGapContext): Gap {
  if (baseless > 0) return gap('missing', 'transfer.noBasis', { count: baseless })
  return subProcessors === 0 ? gap('notApplicable', 'sub.none') : gap('present', 'links.some', { count: subProcessors })
}

/** What the law wants of a data processing agreement and of looking after it (GDPR art. 28(2)–(4), 44), in its order. */
export const agreementGapColumns: readonly Column[] = [
  gapColumn(
    'dpaProcessor',
    labels('Databehandler', 'Databehandler', 'Processor'),
    3,
    ['processor'],
    filled('processor')
  ),
  gapColumn('dpaUnit', labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'), 2, ['unit'], filled('unit')),
  gapColumn('dpaSystems', labels('Systemer', 'Systemer', 'Systems'), 2, [], named('systems'), 'systems'),
  gapColumn(
    'dpaActivities',
    labels('Genstand og formål', 'Gjenstand og formål', 'Subject-matter and purpose'),
    3,
    [],
    named('activities'),
    'activities'
  ),
  gapColumn('dpaSigned', labels('Indgået', 'Inngått', 'Signed'), 3, ['signedOn'], filled('signedOn')),
  gapColumn('dpaTerm', labels('Løbetid', 'Løpetid', 'Term'), 2, ['expiresOn', 'terminatedOn'], termGap),
  gapColumn(
    'dpaAuthorisation',
    labels('Godkendelse af underdatabehandlere', 'Godkjenning av underdatabehandlere', 'Authorisation'),
    2,
    ['authorisation'],
    filled('authorisation')
  ),
  gapColumn(
    'dpaSubProcessors',
    labels('Underdatabehandlere', 'Underdatabehandlere', 'Sub-processors'),
    2,
    [],
    subProcessorGap,
    null
  ),
  gapColumn(
    'dpaBreach',
    labels('Underretning om brud', 'Varsel om brudd', 'Notice of breach'),
    2,
    ['breachHours'],
    filled('breachHours')
  ),
  gapColumn('dpaAtEnd', labels('Ved ophør', 'Ved opphør', 'At the end'), 2, ['atEnd'], filled('atEnd')),
  gapColumn('dpaLocation', labels('Steder', 'Steder', 'Places'), 1, ['dataLocation'], filled('dataLocation')),
  gapColumn(
    'dpaPlan',
    labels('Tilsynsplan', 'Plan for oppfølging', 'Plan of oversight'),
    2,
    ['oversightMonths', 'nextOversightOn', 'lastOversightOn', 'startsOn', 'signedOn'],
    planGap
  ),
  gapColumn('dpaOversight', labels('Tilsyn ført', 'Fulgt opp', 'Looked after'), 2, ['lastOversightOn'], doneGap, null)
]

/** Every field that some column reads, once, and what decides whether columns apply. */
export const agreementGapFields: readonly string[] = [
  ...new Set([...agreementGapColumns.flatMap(({ needs }) => needs), 'basis', 'terminatedOn'])
]

/** What a column says of an agreement; of one that has ended or is not required nobody asks for anything. */
export function agreementGapOf(of: Column, context: AgreementGapContext): Gap {
  const { values, today } = context
  const endedOn = dateOf(values['terminatedOn'])
  if (endedOn !== null && endedOn <= today) return gap('notApplicable', 'dpa.ended')
  if (values['basis'] === 'law') return gap('notApplicable', 'agreement.byLaw')
  if (values['basis'] === 'notRequired') return gap('notApplicable', 'dpa.notRequired')
  return of.of(context)
}
