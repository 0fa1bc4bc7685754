import { Button, Group, Loader, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordView, RefView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './copies.module.css'
import { UnitToCopyTo, useCopy } from './copy-to-unit.tsx'
import { templatesOnly } from './templates.ts'

/** So many templates are shown at once; a word more finds the others. */
const most = 50

/** Finds a template by what it says and begins an activity from it. */
export function TemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('copies')
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const [chosen, setChosen] = useState<string | null>(null)
  const [unit, setUnit] = useState<RefView | null>(null)
  const copying = useCopy(onClose)
  const query = { ...templatesOnly, search, columns: ['name', 'purpose', 'kle'], limit: most }
  const { data, error, refetch } = useChannel('processingActivity.list', query, { keep: true })
  const source = data?.rows.some(({ id }) => id === chosen) ? chosen : null
  return (
    <Modal opened onClose={onClose} size="lg" title={t('begin.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="sm">
        <TextInput
          label={t('begin.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
        {!data && !error && <Loader size="sm" />}
        {data && (
          <Radio.Group value={source} onChange={setChosen} aria-label={t('begin.title')}>
            <div className={styles.templates}>
              {data.rows.map((row) => (
                <TemplateRow key={row.id} row={row} />
              ))}
            </div>
          </Radio.Group>
        )}
        {data && (
          <Text size="xs" c="dimmed" role="status">
            {data.total > most
              ? t('begin.more', { shown: format.number(most), total: format.number(data.total) })
              : t('begin.found', { count: data.total })}
          </Text>
        )}
        <UnitToCopyTo unit={unit} onUnit={setUnit} />
        {copying.failure && <FailureAlert failure={copying.failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={source === null}
            loading={copying.running}
            onClick={() => source !== null && void copying.run(source, unit)}
          >
            {t('begin.run')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function TemplateRow({ row: { id, values } }: { readonly row: Pick<RecordView, 'id' | 'values'> }) {
  const { t } = useTranslation('copies')
  const kle = values['kle']
  const about = [Array.isArray(kle) && kle.length > 0 && `KLE ${kle.join(', ')}`, values['purpose']]
  return (
    <Radio
      value={id}
      label={String(values['name'] ?? '') || t('unnamed')}
      description={about.filter(Boolean).join(' · ')}
      classNames={{ description: styles.clipped ?? '' }}
    />
  )
}
