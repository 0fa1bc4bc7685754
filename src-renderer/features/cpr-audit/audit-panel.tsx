import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bySource } from '../../../src-shared/features/cpr-audit/key-figures.ts'
import type { Section } from '../../../src-shared/kernel/field.ts'
import { permissionsOf, roles } from '../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { PanelSection } from '../../components/record/panel-section.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AuditTable } from './audit-table.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import { NoDeletions } from './source-card.tsx'

interface AuditPanelProps {
  readonly record: RecordView
  readonly panel: Section
}

const auditors = roles.filter((role) => permissionsOf[role].includes('audit.run'))

/** A source's audits on its page, and the way to begin one. */
export function AuditPanel({ record, panel }: AuditPanelProps) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const may = useMay('audit.run')
  const { data, error, refetch } = useChannel('cprAudit.list', { source: record.id }, { enabled: may })
  const [beginning, setBeginning] = useState(false)
  if (!may)
    return (
      <PanelSection panel={panel}>
        <Text size="sm" c="dimmed">
          {t('panel.others', { roles: auditors.map((role) => format.label(roleLabels[role])).join(', ') })}
        </Text>
      </PanelSection>
    )
  const name = String(record.values['name'] ?? '')
  const running = data?.some(({ signedOffAt }) => signedOffAt === null) ?? true
  const [all] = bySource(data ?? [])
  return (
    <PanelSection
      panel={panel}
      count={data?.length}
      actions={
        !running &&
        record.deletedAt === null && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setBeginning(true)}
          >
            {t('begin')}
          </Button>
        )
      }
    >
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.none')}
        </Text>
      )}
      {all?.noDeletions && <NoDeletions />}
      {all && <AuditTable audits={all.audits} label={t('title')} />}
      {beginning && <BeginDialog source={{ id: record.id, name }} onClose={() => setBeginning(false)} />}
    </PanelSection>
  )
}
