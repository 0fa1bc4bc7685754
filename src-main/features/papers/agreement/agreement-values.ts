import { agreementEntity } from '../../../../src-shared/features/agreements/agreement.fields.ts'
import { subProcessorEntity } from '../../../../src-shared/features/agreements/sub-processor.fields.ts'
import { municipalityEntity } from '../../../../src-shared/features/organisations/municipality.fields.ts'
import { supplierEntity } from '../../../../src-shared/features/organisations/supplier.fields.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { transferEntity } from '../../../../src-shared/features/protocol/transfer.fields.ts'
import type { Format } from '../../../../src-shared/i18n/format.ts'
import { isAnswer } from '../../../../src-shared/i18n/value-text.ts'
import { type Entity, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { idsIn } from '../../entities/names.ts'
import { type Reading, type Told, type ToldActivity, toldActivities, toldBy, toldRecord } from '../activities.ts'
import { fieldText } from '../field-text.ts'
import { annexWords } from './annex-words.ts'

/** What fills a template: texts by placeholder, and the rows of each loop; empty where the register says nothing. */
export interface AgreementValues {
  readonly texts: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

const lines = (...texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('\n')

/** Reads what an agreement's documents are filled with; `today` is civil. null where there is no such agreement. */
export function agreementValues(reading: Reading, id: string, format: Format, today: string): AgreementValues | null {
  const agreement = toldRecord(reading, agreementEntity, id)
  const municipality = toldRecord(reading, municipalityEntity, reading.municipalityId)
  if (!agreement || !municipality) return null
  const activities = toldActivities(reading, idsIn(agreement.values['activities']))
  const subProcessors = toldBy(reading, subProcessorEntity, 'agreement_id', [id]).filter(
    ({ values }) => values['approval'] === 'approved'
  )
  const [supplierId] = idsIn(agreement.values['processor'])
  const supplier = supplierId ? toldRecord(reading, supplierEntity, supplierId) : null
  const told: AgreementSource = { agreement, municipality, supplier, activities, subProcessors, format }
  return {
    texts: { ...parties(told), ...terms(told), ...processing(told), today: format.date(today) },
    rows: {
      subProcessors: subProcessors.map((one) => subProcessorRow(one, format)),
      eachActivity: activities.map((one) => activityRow(one, format))
    }
  }
}

interface AgreementSource {
  readonly agreement: Told
  readonly municipality: Told
  readonly supplier: Told | null
  readonly activities: readonly ToldActivity[]
  readonly subProcessors: readonly Told[]
  readonly format: Format
}

/** The text of a record's field. */
function said(entity: Entity, record: Told | null, format: Format): (key: string) => string {
  return (key) => (record ? fieldText(fieldOf(entity, key), record, format) : '')
}

function parties({ agreement, municipality, supplier, format }: AgreementSource): Record<string, string> {
  const own = said(municipalityEntity, municipality, format)
  const other = said(supplierEntity, supplier, format)
  const of = said(agreementEntity, agreement, format)
  return {
    controller: own('name'),
    controllerId: own('nationalId'),
    controllerAddress: own('address'),
    controllerContact: lines(own('email'), own('phone')),
    dpo: lines(own('dpoName'), own('dpoEmail')),
    processor: of('processor'),
    processorId: other('nationalId'),
    processorAddress: other('address'),
    processorContact: lines(other('contact'), other('email'), other('phone'))
  }
}

function terms({ agreement, format }: AgreementSource): Record<string, string> {
  const of = said(agreementEntity, agreement, format)
  const words = annexWords(format.language)
  const months = of('oversightMonths')
  const until = of('expiresOn')
  return {
    agreement: of('name'),
    number: of('number'),
    mainContract: of('contract'),
    signedOn: of('signedOn'),
    startsOn: of('startsOn') || of('signedOn'),
    expiresOn: until,
    duration: until ? words.until(until) : of('contract') ? words.asLongAs(of('contract')) : '',
    authorisation: of('authorisation'),
    noticeDays: of('noticeDays'),
    breachHours: of('breachHours'),
    atEnd: of('atEnd'),
    dataLocation: of('dataLocation'),
    oversight: lines(of('oversightMethod'), months && words.every(months)),
    systems: of('systems'),
    activities: of('activities')
  }
}

function processing({ activities, subProcessors, format }: AgreementSource): Record<string, string> {
  const each = (key: string): string =>
    lines(...activities.map((activity) => said(processingActivityEntity, activity, format)(key)))
  return {
    purpose: each('purpose'),
    subjects: named(activities, 'subjects'),
    data: named(activities, 'dataCategories'),
    erasure: each('erasure'),
    measures: each('measures'),
    transfers: transfers(activities, subProcessors, format)
  }
}

/** What several activities refer to by a field, each once. */
function named(activities: readonly ToldActivity[], key: string): string {
  const all = activities.flatMap(({ values, refs }) => idsIn(values[key]).map((id) => refs[id]?.name ?? id))
  return [...new Set(all)].join(', ')
}

/** Where data go outside of the EU and EEA and on which basis; that they go nowhere only where every activity says so. */
function transfers(activities: readonly ToldActivity[], subProcessors: readonly Told[], format: Format): string {
  const ofActivities = activities.flatMap((activity) =>
    activity.transfers.map((one) =>
      joined(said(transferEntity, one, format), ['country', 'recipient', 'basis', 'supplementaryMeasures'])
    )
  )
  const ofOthers = subProcessors
    .filter(({ values }) => values['basis'])
    .map((one) =>
      joined(said(subProcessorEntity, one, format), ['country', 'supplier', 'basis', 'supplementaryMeasures'])
    )
  const all = lines(...ofActivities, ...ofOthers)
  if (all !== '') return all
  const none = activities.every(
    ({ values: { thirdCountryTransfer } }) => isAnswer(thirdCountryTransfer) && thirdCountryTransfer.value === 'no'
  )
  return none && activities.length > 0 ? annexWords(format.language).noTransfers : ''
}

function joined(of: (key: string) => string, keys: readonly string[]): string {
  return keys.map(of).filter(Boolean).join(' · ')
}

function subProcessorRow(one: Told, format: Format): Record<string, string> {
  const of = said(subProcessorEntity, one, format)
  const [id = ''] = idsIn(one.values['supplier'])
  return {
    name: of('supplier'),
    nationalId: one.refs[id]?.nationalId ?? '',
    service: of('service'),
    country: of('country'),
    basis: of('basis'),
    supplementaryMeasures: of('supplementaryMeasures')
  }
}

function activityRow(one: ToldActivity, format: Format): Record<string, string> {
  const of = said(processingActivityEntity, one, format)
  return {
    name: of('name'),
    purpose: of('purpose'),
    subjects: of('subjects'),
    data: of('dataCategories'),
    erasure: of('erasure'),
    measures: of('measures')
  }
}
