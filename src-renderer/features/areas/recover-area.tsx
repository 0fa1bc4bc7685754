import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../components/feedback/failure-text.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** What the field itself can mend. */
const ofField: readonly string[] = ['register.mistypedRecoveryKey', 'area.wrongRecoveryKey']

/** Nobody can give the key any more: the area's printed recovery key does. */
export function RecoverArea({ area }: { readonly area: Area }) {
  const { t } = useTranslation('areas')
  const notices = useNotices()
  const [opened, setOpened] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState('')
  const [empty, setEmpty] = useState(false)
  const textOf = useCodeText()
  const recover = useCommand('area.recover')
  const close = (): void => {
    setOpened(false)
    setRecoveryKey('')
    setEmpty(false)
    recover.reset()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (recoveryKey.trim() === '') return setEmpty(true)
    if (!(await recover.run({ area, recoveryKey })).ok) return
    notices.done(t('recovery.done'))
    close()
  }
  const { failure } = recover
  const wrong = failure && ofField.includes(failure.code) ? textOf(failure.code, failure.params) : null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {t('recovery.use')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('recovery.use')} withCloseButton={false}>
        <form onSubmit={(event) => void submit(event)}>
          {failure && wrong === null && <FailureAlert failure={failure} mb="sm" />}
          <Text size="sm" mb="sm">
            {t('recovery.useLead')}
          </Text>
          <TextInput
            label={t('recovery.key')}
            value={recoveryKey}
            error={empty ? t('recovery.missing') : wrong}
            spellCheck={false}
            data-autofocus
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', textTransform: 'uppercase' } }}
            onChange={(event) => {
              setRecoveryKey(event.currentTarget.value)
              setEmpty(false)
              recover.reset()
            }}
          />
          <Group justify="flex-end" gap="xs" mt="md">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={recover.running}>
              {t('recovery.do')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}
