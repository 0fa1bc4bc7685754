import type { Entity } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'
import { archiveFields } from './system.archive.fields.ts'
import { dataFields } from './system.data.fields.ts'
import { generalFields } from './system.general.fields.ts'
import { minLogFields } from './system.minlog.fields.ts'
import { operationFields } from './system.operation.fields.ts'
import { ownershipFields } from './system.ownership.fields.ts'
import { securityFields } from './system.security.fields.ts'

/**
 * A system as its coordinator sees it: catalogue facts (table `system`, they travel), the municipality's use of it
 * (`system_use`) and the agreement, risk assessment and CPR subscription of that use (tables of their own from the
 * start: a system's "agreement: yes, signed on" is what they say, nowhere a second truth). Fields: domain.md §4.2.
 */
export const systemEntity = {
  name: 'system',
  labels: { one: labels('System', 'System', 'System'), many: labels('Systemer', 'Systemer', 'Systems') },
  table: 'system',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'unit',
  parts: [
    { table: 'system_use', parentColumn: 'system_id', parent: 'system' },
    { table: 'agreement', parentColumn: 'system_use_id', parent: 'system_use' },
    { table: 'risk_assessment', parentColumn: 'system_use_id', parent: 'system_use' },
    { table: 'cpr_subscription', parentColumn: 'system_use_id', parent: 'system_use' }
  ],
  sections: [
    { key: 'general', labels: labels('Generelle oplysninger', 'Generelle opplysninger', 'General') },
    {
      key: 'ownership',
      labels: labels('Ejerskab og kontakter', 'Eierskap og kontaktpersoner', 'Ownership and contacts')
    },
    { key: 'use', labels: labels('Brug', 'Bruk av systemet', 'Use') },
    { key: 'operation', labels: labels('Drift', 'Driftsdetaljer', 'Operation') },
    { key: 'technical', labels: labels('Tekniske vurderinger', 'Tekniske vurderinger', 'Technical assessment') },
    {
      key: 'processing',
      labels: labels('Behandling af personoplysninger', 'Behandling av personopplysninger', 'Personal data')
    },
    { key: 'agreements', labels: labels('Aftaler', 'Avtaler', 'Agreements') },
    { key: 'security', labels: labels('Sikkerhedsvurderinger', 'Sikkerhetsvurderinger', 'Security assessment') },
    { key: 'measures', labels: labels('Sikkerhedsforanstaltninger', 'Sikkerhetstiltak', 'Security measures') },
    { key: 'cpr', labels: labels('CPR-abonnement', 'CPR-abonnement (DK)', 'CPR subscription') },
    { key: 'archive', labels: labels('Arkiv', 'Arkiv', 'Archive') },
    { key: 'minlog', labels: labels('MinLog og sløring', 'MinLog og skjerming (DK)', 'MinLog and shielding') }
  ],
  fields: [
    ...generalFields,
    ...ownershipFields,
    ...operationFields,
    ...dataFields,
    ...securityFields,
    ...archiveFields,
    ...minLogFields
  ]
} as const satisfies Entity
