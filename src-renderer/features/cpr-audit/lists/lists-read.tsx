import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AuditList } from '../../../../src-shared/features/cpr-audit/audit.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import shared from '../audit.module.css'
import { useAudit } from '../audit-frame.tsx'

/** Which files the audit rests on, by digest, and which systems were done without: all that is left to read of its lists. */
export function ListsRead() {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { lists, excluded } = useAudit().audit
  return (
    <Stack gap="sm">
      {lists.map((list) => (
        <FileRead key={`${list.step} ${list.sha256} ${list.readAt}`} list={list} />
      ))}
      {excluded.map(({ system, reason, by, at }) => (
        <div key={system.id}>
          <Text size="sm" fw={500}>
            {system.name}
          </Text>
          <Text size="sm">{t('excluded', { reason })}</Text>
          <Text size="xs" c="dimmed">
            {t('excluded.by', { who: by, when: format.instant(at) })}
          </Text>
        </div>
      ))}
    </Stack>
  )
}

function FileRead({ list }: { readonly list: AuditList }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const kind = list.step === 'proof' ? t('step.prove') : t(`kind.${list.kind}`)
  return (
    <div>
      <Text size="sm" fw={500}>
        {list.system === null ? kind : `${kind} · ${list.system.name}`}
      </Text>
      <Text size="sm">
        {t('file.before', {
          file: list.file,
          on: format.date(list.on),
          when: format.instant(list.readAt),
          who: list.readBy,
          numbers: format.number(list.numbers)
        })}
      </Text>
      <Text size="xs" c="dimmed" className={shared.digest}>
        SHA-256 {list.sha256}
      </Text>
    </div>
  )
}
