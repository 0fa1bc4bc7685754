import { labels } from '../../kernel/labels.ts'
import { isEmpty, type Values } from '../../kernel/value.ts'
import { erasureConflict } from '../protocol/erasure.rules.ts'
import {
  answerOf,
  filled,
  type Gap,
  type GapColumn,
  gap,
  gapColumn,
  type HeldBy,
  type Links,
  named
} from '../systems/gaps/gap-column.ts'
import { heldBy } from '../systems/gaps/people-columns.ts'

/** A processing activity with what columns ask of it and of what stands around it. */
export interface ActivityGapContext {
  readonly values: Values
  /** How many records each list of references names, by the list's key. */
  readonly links: Links
  /** Groups of persons with data (`processingLine`). */
  readonly lines: number
  readonly transfers: number
  readonly baseless: number
  /** Arrangements of joint controllers that cover it. */
  readonly arrangements: number
  readonly responsible: HeldBy | null
  /** Civil date in the register's zone. */
  readonly today: string
}

type Column = GapColumn<ActivityGapContext>
type Of = Column['of']

const isProcessor = ({ values }: ActivityGapContext): boolean => values['role'] === 'processor'

/** Asked of a controller's activities alone (GDPR art. 30(1)); a processor's record (30(2)) has it not. */
const controllers =
  (of: Of): Of =>
  (context) =>
    isProcessor(context) ? gap('notApplicable', 'activity.processor') : of(context)

const answered =
  (key: string): Of =>
  ({ values }) => {
    const answer = answerOf(values[key])
    if (answer === null) return gap('missing', 'empty')
    return answer === 'unknown' ? gap('unknown', 'answer.unknown') : gap('present', 'answer.given')
  }

function transferGap({ values, transfers, baseless }: ActivityGapContext): Gap {
  if (baseless > 0) return gap('missing', 'transfer.noBasis', { count: baseless })
  if (transfers > 0) return gap('present', 'transfer.based')
  const answer = answerOf(values['thirdCountryTransfer'])
  if (answer === 'yes') return gap('missing', 'transfer.unlisted')
  if (answer === 'unknown') return gap('unknown', 'answer.unknown')
  return answer === null ? gap('missing', 'empty') : gap('present', 'transfer.none')
}

function archiveGap({ values }: ActivityGapContext): Gap {
  if (erasureConflict(values) !== null) return gap('outOfDate', 'archive.conflict')
  if (values['archiveDuty'] === 'undecided') return gap('unknown', 'archive.undecided')
  return isEmpty(values['archiveDuty']) ? gap('missing', 'empty') : gap('present', 'filled')
}

function jointGap({ values, arrangements }: ActivityGapContext): Gap {
  if (arrangements > 0) return gap('present', 'joint.arranged')
  const shared = values['role'] === 'joint' || !isEmpty(values['jointControllers'])
  return shared ? gap('missing', 'joint.missing') : gap('notApplicable', 'joint.alone')
}

const erasureKeys = ['erasure', 'erasureMonths', 'erasureRule'] as const

/** What the law wants in the record of processing activities (GDPR art. 30, 26), in the authorities' order. */
export const activityGapColumns: readonly Column[] = [
  gapColumn(
    'activityUnit',
    labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
    3,
    ['unit'],
    filled('unit')
  ),
  gapColumn(
    'activityResponsible',
    labels('Internt ansvarlig', 'Internt ansvarlig', 'Internally responsible'),
    2,
    ['responsible'],
    ({ responsible, today }) => heldBy(responsible, 0, today)
  ),
  gapColumn('activityPurpose', labels('Formål', 'Formål', 'Purpose'), 3, ['purpose'], filled('purpose')),
  gapColumn(
    'activityBases',
    labels('Grundlag', 'Grunnlag', 'Legal bases'),
    3,
    ['legalBases', 'role'],
    controllers(filled('legalBases'))
  ),
  gapColumn(
    'activitySubjects',
    labels('Registrerede', 'Registrerte', 'Persons'),
    3,
    ['role'],
    controllers(named('subjects')),
    'subjects'
  ),
  gapColumn(
    'activityData',
    labels('Oplysninger', 'Opplysninger', 'Data'),
    3,
    ['role'],
    controllers(named('dataCategories')),
    'dataCategories'
  ),
  gapColumn(
    'activityLines',
    labels('Hvem og hvad', 'Hvem og hva', 'Who and what'),
    2,
    ['role'],
    controllers(({ lines }) =>
      lines > 0 ? gap('present', 'lines.some', { count: lines }) : gap('missing', 'lines.none')
    ),
    null
  ),
  gapColumn(
    'activityRecipients',
    labels('Modtagere', 'Mottakere', 'Recipients'),
    2,
    ['role'],
    controllers(named('recipients')),
    'recipients'
  ),
  gapColumn(
    'activityTransfer',
    labels('Tredjelande', 'Tredjeland', 'Third countries'),
    3,
    ['thirdCountryTransfer'],
    transferGap
  ),
  gapColumn(
    'activityErasure',
    labels('Slettefrist', 'Slettefrist', 'Erasure limit'),
    3,
    [...erasureKeys, 'role'],
    controllers(({ values }) =>
      erasureKeys.every((key) => isEmpty(values[key])) ? gap('missing', 'empty') : gap('present', 'filled')
    )
  ),
  gapColumn(
    'activityArchive',
    labels('Arkivpligt', 'Arkivplikt', 'Archive duty'),
    1,
    ['archiveDuty', 'erasure', 'erasureMonths', 'erasureProcedure', 'nextErasureOn', 'state', 'role'],
    controllers(archiveGap)
  ),
  gapColumn('activityMeasures', labels('Sikkerhed', 'Sikkerhet', 'Security'), 2, ['measures'], filled('measures')),
  gapColumn(
    'activityInformed',
    labels('Oplyst', 'Informert', 'Informed'),
    2,
    ['informationGiven', 'role'],
    controllers(answered('informationGiven'))
  ),
  gapColumn(
    'activityJoint',
    labels('Fælles dataansvar', 'Felles ansvar', 'Joint controllers'),
    3,
    ['role', 'jointControllers'],
    jointGap,
    null
  ),
  gapColumn('activitySystems', labels('Systemer', 'Systemer', 'Systems'), 1, [], named('systems'), 'systems')
]

/** Every field that some column reads, once, and what decides whether columns apply. */
export const activityGapFields: readonly string[] = [
  ...new Set([...activityGapColumns.flatMap(({ needs }) => needs), 'state', 'template'])
]

/** What a column says of an activity; of one that has ended, and of a template, nobody asks for anything. */
export function activityGapOf(of: Column, context: ActivityGapContext): Gap {
  if (context.values['state'] === 'ended') return gap('notApplicable', 'activity.ended')
  if (answerOf(context.values['template']) === 'yes') return gap('notApplicable', 'activity.template')
  return of.of(context)
}
