import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { participationEntity } from '../../../../src-shared/features/protocol/participation.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { RefInput } from '../../../components/fields/ref-input.tsx'
import { Hint } from '../../../components/hint.tsx'
import { useJob } from '../../../components/use-job.ts'
import styles from './erasures.module.css'

interface Chosen {
  readonly year: number
  readonly unit: string | null
}

interface ErasuresHeadProps extends Chosen {
  readonly onChange: (chosen: Chosen) => void
}

/** Which year and whose; and the list as a file. */
export function ErasuresHead({ year, unit, onChange }: ErasuresHeadProps) {
  const { t } = useTranslation('erasures')
  const known = useChannel('organisationUnit.get', { id: unit ?? '' }, { enabled: unit !== null })
  const [picked, setPicked] = useState<Readonly<Record<string, RefView>>>({})
  const name = unit !== null && known.data && { [unit]: { id: unit, name: String(known.data.values['name'] ?? '') } }
  const step = (by: 1 | -1, label: string) => (
    <Hint label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={() => onChange({ year: year + by, unit })}>
        {by < 0 ? <IconChevronLeft size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
      </ActionIcon>
    </Hint>
  )
  return (
    <Group justify="space-between" align="flex-end">
      <Group align="flex-end" gap="md">
        <Group gap={6} role="group" aria-label={t('year')}>
          {step(-1, t('previous'))}
          <Text fw={600} className={styles.year} aria-live="polite">
            {year}
          </Text>
          {step(1, t('next'))}
        </Group>
        <div className={styles.unit}>
          <RefInput
            entity="organisationUnit"
            field={fieldOf(participationEntity, 'unit')}
            label={t('unit')}
            value={unit}
            refs={{ ...picked, ...name }}
            onRef={(ref) => setPicked((before) => ({ ...before, [ref.id]: ref }))}
            onChange={(id) => onChange({ year, unit: typeof id === 'string' ? id : null })}
          />
        </div>
      </Group>
      <FileButton year={year} unit={unit} />
    </Group>
  )
}

function FileButton({ year, unit }: Chosen) {
  const { t } = useTranslation('erasures')
  const { language } = usePreferences()
  const notices = useNotices()
  const mayTakeOut = useMay('register.export')
  const file = useJob('protocol.erasuresFile', t('title'))
  if (!mayTakeOut) return null
  const write = async (): Promise<void> => {
    const saved = (await file.run({ year, unit, language }))?.result
    if (saved) notices.done(t('saved', { count: saved.count, path: saved.path }))
  }
  return (
    <Button
      variant="default"
      loading={file.running}
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      onClick={() => void write()}
    >
      {t('save')}
    </Button>
  )
}
