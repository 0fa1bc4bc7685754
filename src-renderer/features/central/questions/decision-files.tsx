import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** Decisions as a file, and those of another. */
export function DecisionFiles() {
  const { t } = useTranslation('central')
  const format = useFormat()
  const notices = useNotices()
  const mayRead = useMay('register.import')
  const write = useCommand('central.writeDecisions', notices.refused)
  const read = useCommand('central.readDecisions', notices.refused)
  return (
    <Group gap="xs">
      {mayRead && (
        <Button
          size="compact-sm"
          variant="default"
          loading={read.running}
          onClick={async () => {
            const done = await read.run({})
            if (done.ok && done.data)
              notices.done(t('decisions.read', { count: done.data.taken, number: format.number(done.data.taken) }))
          }}
        >
          {t('decisions.open')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={write.running}
        onClick={async () => {
          const done = await write.run({ language: format.language })
          if (done.ok && done.data) notices.done(t('decisions.saved', { path: done.data.path }))
        }}
      >
        {t('decisions.save')}
      </Button>
    </Group>
  )
}
