import { Button, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useToldDecisions } from '../use-take-back.ts'

/** In percent: below the one nobody is asked, and the other is what few doubt. */
const least = 80
const usual = 95

/** Says "the same" of all questions from a score up; how many they are stands before it is done. */
export function DecideAll() {
  const { t } = useTranslation(['central', 'common'])
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        {t('all.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('all.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Form onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const told = useToldDecisions()
  const [percent, setPercent] = useState(usual)
  const [reason, setReason] = useState('')
  const { data } = useChannel('central.questionScores', {})
  const { run, running } = useCommand('central.decideAll', notices.refused)
  const from = percent / 100
  const count = (data ?? []).reduce((sum, one) => sum + (one.score >= from - 0.000_001 ? one.count : 0), 0)
  const decide = async (): Promise<void> => {
    const done = await run({ from, reason })
    if (!done.ok) return
    told(done.data)
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void decide()
      }}
    >
      <Stack gap="sm">
        <NumberInput
          label={t('all.from')}
          min={least}
          max={100}
          suffix=" %"
          data-autofocus
          value={percent}
          onChange={(value) => setPercent(typeof value === 'number' ? value : usual)}
        />
        <TextInput
          label={t('why')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Text size="sm" role="status">
          {data && t('all.count', { count, number: format.number(count) })}
        </Text>
        <Button type="submit" loading={running} disabled={count === 0} w="fit-content" ml="auto">
          {t('all.do', { count, number: format.number(count) })}
        </Button>
      </Stack>
    </form>
  )
}
