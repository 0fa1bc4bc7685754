import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { TransferRow } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'

interface ByHandDialogProps {
  readonly of: TransferRow
  readonly act: 'confirm' | 'refuse'
  readonly onClose: () => void
}

/** A person's word: it is registered, under this reference; or it will not be, for this reason. */
export function ByHandDialog({ of, act, onClose }: ByHandDialogProps) {
  const { t } = useTranslation('shielding-transfers')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = useCommand('shielding.confirmTransfer')
  const refuse = useCommand('shielding.refuseTransfer')
  const said = text.trim()
  const lacks = said.length < (act === 'confirm' ? 1 : 3)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (lacks) return
    const done =
      act === 'confirm'
        ? await confirm.run({ id: of.id, reference: said })
        : await refuse.run({ id: of.id, reason: said })
    if (done.ok) onClose()
  }
  const failure = confirm.failure ?? refuse.failure
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t(`${act}.title`)} · ${caseName(of.caseNumber)}`}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {failure && <FailureAlert failure={failure} />}
          <Text size="sm">{t(`${act}.lead`)}</Text>
          <TextInput
            label={t(act === 'confirm' ? 'confirm.reference' : 'refuse.reason')}
            withAsterisk
            maxLength={500}
            spellCheck={false}
            data-autofocus
            value={text}
            error={tried && lacks ? t('needed') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={confirm.running || refuse.running}>
              {t(`${act}.do`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
