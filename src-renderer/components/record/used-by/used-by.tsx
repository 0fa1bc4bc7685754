import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { referrersOf } from '../../../../src-shared/features/catalogue.ts'
import type { Referring } from '../../../../src-shared/features/register/contract.ts'
import type { Entity, EntityName, Section } from '../../../../src-shared/kernel/field.ts'
import { labels } from '../../../../src-shared/kernel/labels.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { listPaths } from '../../entity-paths.ts'
import { FailureAlert } from '../../feedback/failure-alert.tsx'
import { filteredPath } from '../../table/list-state.ts'
import { PanelSection } from '../panel-section.tsx'
import type { RecordPanel } from '../record-parts.ts'
import { ReferringRows } from './referring-rows.tsx'
import { useRoleText } from './use-role-text.ts'
import styles from './used-by.module.css'

interface UsedByProps {
  readonly entity: EntityName
  readonly record: RecordView
  readonly panel: Section
  /** References (`entity.field`) that other panels of the page show. */
  readonly except?: ReadonlySet<string>
  /** What is said where nothing refers to it. */
  readonly none?: string
  /** Whether each reference counts as one (a duty), so that their sum says something. */
  readonly counted?: boolean
  readonly actions?: (referring: readonly Referring[]) => ReactNode
  readonly above?: (referring: readonly Referring[]) => ReactNode
}

/** Whatever in the register refers to a record, by kind of record and field: links, and the way to each as a list. */
export function UsedBy({ entity, record, panel, except, none, counted, actions, above }: UsedByProps) {
  const { t } = useTranslation('record')
  const { data, error, refetch } = useChannel('references.to', { entity, id: record.id })
  const referring = (data ?? []).filter((role) => !except?.has(referenceKey(role)))
  return (
    <PanelSection
      panel={panel}
      count={data && counted ? sumOf(referring) : undefined}
      actions={actions?.(referring) || undefined}
    >
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {above?.(referring)}
      {data && referring.length === 0 && (
        <Text size="sm" c="dimmed">
          {none ?? t('usedBy.none')}
        </Text>
      )}
      {referring.map((role) => (
        <Role key={referenceKey(role)} to={{ entity, id: record.id }} role={role} />
      ))}
    </PanelSection>
  )
}

interface RoleProps {
  readonly to: { readonly entity: EntityName; readonly id: string }
  readonly role: Referring
}

function Role({ to, role }: RoleProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const text = useRoleText()(role)
  return (
    <section className={styles.role} aria-label={text}>
      <Text size="sm" fw={600}>
        {text}{' '}
        <Text span size="sm" c="dimmed">
          {format.number(role.count)}
        </Text>
        <Anchor
          component={Link}
          to={filteredPath(listPaths[role.entity], role.field, { anyOf: [to.id] })}
          size="sm"
          ml="sm"
          fw={400}
          aria-label={t('usedBy.listOf', { what: text })}
        >
          {t('usedBy.list')}
        </Anchor>
      </Text>
      <ReferringRows to={to} role={role} />
    </section>
  )
}

/** How many references these are. */
export const sumOf = (referring: readonly Referring[]): number => referring.reduce((sum, { count }) => sum + count, 0)

/** The panel of what refers to an entity's records by references that no other panel shows; none where there are none. */
export function usedByPanels(entity: Entity, others: readonly Pick<RecordPanel, 'shows'>[]): readonly RecordPanel[] {
  const shown = new Set(others.flatMap(({ shows }) => shows ?? []))
  const left = referrersOf(entity.name).filter(
    ({ entity: other, field }) => !shown.has(referenceKey({ entity: other.name, field: field.key }))
  )
  if (left.length === 0) return []
  return [
    {
      key: 'used-by',
      labels: labels('Bruges i', 'Brukes i', 'Used in'),
      view: (record, panel) => <UsedBy entity={entity.name} record={record} panel={panel} except={shown} />
    }
  ]
}

/** All references to an entity, for a panel that shows them. */
export function referencesTo(entity: EntityName): readonly string[] {
  return referrersOf(entity).map(({ entity: other, field }) => referenceKey({ entity: other.name, field: field.key }))
}

function referenceKey({ entity, field }: Pick<Referring, 'entity' | 'field'>): string {
  return `${entity}.${field}`
}
