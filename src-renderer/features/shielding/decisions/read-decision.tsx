import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { ReadDecision as Read } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

interface ReadDecisionProps {
  /** The file; null: it is chosen first. */
  readonly path: string | null
  readonly onClose: () => void
}

/** A decision from another desk: what it says and whose it is, before somebody has it count. */
export function ReadDecision({ path, onClose }: ReadDecisionProps) {
  const { t } = useTranslation('decisions')
  const notices = useNotices()
  const read = useCommand('shielding.readDecision')
  const take = useCommand('shielding.takeDecision')
  const [decision, setDecision] = useState<Read | null>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void read.run({ path }).then((answer) => {
      if (answer.ok && answer.data) setDecision(answer.data)
      else if (answer.ok) onClose()
    })
  }, [read, path, onClose])
  const submit = async (): Promise<void> => {
    if (decision === null) return
    // Whoever presses was told that the case is another one by now.
    if (!(await take.run({ token: decision.token, anyway: decision.changedSince })).ok) return
    notices.done(t('read.taken', { case: caseName(decision.number) }))
    onClose()
  }
  if (decision === null && !read.failure) return null
  return (
    <Modal opened onClose={onClose} title={t('read.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="md">
        {read.failure && <FailureAlert failure={read.failure} />}
        {take.failure && <FailureAlert failure={take.failure} />}
        {decision && <What of={decision} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          {decision && (
            <Button loading={take.running} onClick={() => void submit()} data-autofocus>
              {t(decision.changedSince ? 'read.takeAnyway' : 'read.take')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function What({ of }: { readonly of: Read }) {
  const { t } = useTranslation('decisions')
  const format = useFormat()
  return (
    <>
      <Text fw={600}>
        {caseName(of.number)} · {t(`decided.${of.what}.${of.decision}`)}
        {of.days !== null && ` · ${t('days', { count: of.days })}`}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {of.reason}
      </Text>
      <Text size="sm" c="dimmed">
        {t('read.by', { name: of.leader, when: format.instant(of.answeredAt) })}{' '}
        {t('read.key', { name: of.keyAddedBy })}
      </Text>
      {of.changedSince && (
        <Alert variant="outline" color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {t('read.changed')}
        </Alert>
      )}
    </>
  )
}
