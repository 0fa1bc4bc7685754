import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../../app/preferences.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'

const leastPassword = 12

/** Why the numbers are to be in the workbook, and under which password it goes. */
export function ExportNumbersDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shielding-transfers')
  const notices = useNotices()
  const { language } = usePreferences()
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const exporting = useJob('shielding.exportNational', t('job.export'))
  const lacksReason = reason.trim().length < 3
  const isShort = password.length < leastPassword
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (lacksReason || isShort) return
    const done = await exporting.run({ language, numbers: { reason: reason.trim(), password } })
    if (!done?.result) return
    notices.done(t('national.exported', { path: done.result.path }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('national.exportNumbers')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={t('national.reason')}
            withAsterisk
            maxLength={500}
            spellCheck={false}
            data-autofocus
            value={reason}
            error={tried && lacksReason ? t('needed') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('national.password')}
            withAsterisk
            autoComplete="off"
            value={password}
            error={tried && isShort ? t('needed') : undefined}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={exporting.running}>
              {t('national.export')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
