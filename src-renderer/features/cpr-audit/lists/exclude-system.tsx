import { Button, Popover, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audit } from '../../../../src-shared/features/cpr-audit/audit.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { LatePopover } from '../../../components/late.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAudit } from '../audit-frame.tsx'
import styles from './lists.module.css'

/** Does without a system's contacts; a person says why. */
export function ExcludeSystem({ system }: { readonly system: { readonly id: string; readonly name: string } }) {
  const { t } = useTranslation('cpr-audits')
  const { audit } = useAudit()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const exclude = useCommand('cprAudit.exclude')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (reason.trim().length < 3) return setShort(true)
    if ((await exclude.run({ id: audit.id, system: system.id, reason })).ok) setAsking(false)
  }
  return (
    <LatePopover
      opened={asking}
      onChange={setAsking}
      width={360}
      position="bottom-start"
      trapFocus
      returnFocus
      target={
        <Button
          size="xs"
          variant="subtle"
          aria-label={t('exclude.of', { system: system.name })}
          onClick={() => setAsking(!asking)}
        >
          {t('exclude')}
        </Button>
      }
    >
      <Popover.Dropdown>
        <form onSubmit={(event) => void submit(event)}>
          {exclude.failure && <FailureAlert failure={exclude.failure} mb="sm" />}
          <TextInput
            label={t('exclude.why')}
            description={t('exclude.lead')}
            value={reason}
            error={short && t('reason.short')}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" mt="sm" loading={exclude.running}>
            {t('exclude.do')}
          </Button>
        </form>
      </Popover.Dropdown>
    </LatePopover>
  )
}

/** Why a system's contacts are done without, and the way back. */
export function Excluded({ of }: { readonly of: Audit['excluded'][number] }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const notices = useNotices()
  const { audit } = useAudit()
  const include = useCommand('cprAudit.exclude', notices.refused)
  return (
    <div className={styles.drop}>
      <Text size="sm">{t('excluded', { reason: of.reason })}</Text>
      <Text size="xs" c="dimmed">
        {t('excluded.by', { who: of.by, when: format.instant(of.at) })}
      </Text>
      <div className={styles.dropActions}>
        <Button
          size="xs"
          variant="default"
          loading={include.running}
          aria-label={t('include.of', { system: of.system.name })}
          onClick={() => void include.run({ id: audit.id, system: of.system.id, reason: null })}
        >
          {t('include')}
        </Button>
      </div>
    </div>
  )
}
