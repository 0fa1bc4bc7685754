import { Alert, Button, Chip, Group, Stack, Switch, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type ImportPreview, type RowOutcome, rowOutcomes } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { importing, useImport } from './import-store.ts'
import { NearMatches } from './near-matches.tsx'
import { PersonalNumbers } from './personal-numbers.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { StepButtons } from './step-buttons.tsx'

const countOf = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  merge: 'merged',
  skip: 'skipped',
  invalid: 'invalid'
} as const

/** Fourth step: what would happen to every row, before anything is written. */
export function PreviewStep() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { preview, busy } = useImport()
  const [outcome, setOutcome] = useState<RowOutcome | null>(null)
  const [withIssues, setWithIssues] = useState(false)
  if (!preview) return null
  const { created, updated } = preview.counts
  const what = [
    created > 0 && t('preview.applyCreate', { count: created, shown: format.number(created) }),
    updated > 0 && t('preview.applyUpdate', { count: updated, shown: format.number(updated) })
  ].filter((part) => part !== false)
  const button = what.join(', ')
  return (
    <Stack gap="md" flex={1}>
      {preview.personalNumbers.length > 0 && <PersonalNumbers preview={preview} />}
      {preview.nearMatches.length > 0 && <NearMatches matches={preview.nearMatches} />}
      <Remarks preview={preview} />
      <Group justify="space-between">
        <Chip.Group
          value={outcome ?? 'all'}
          onChange={(value) => setOutcome(value === 'all' ? null : (value as RowOutcome))}
        >
          <Group gap="xs" role="radiogroup" aria-label={t('preview.filter')}>
            <Chip value="all" size="xs">
              {t('preview.all')} {format.number(preview.counts.read)}
            </Chip>
            {rowOutcomes.map((one) => (
              <Chip key={one} value={one} size="xs" disabled={preview.counts[countOf[one]] === 0}>
                {t(`preview.outcome.${one}`)} {format.number(preview.counts[countOf[one]])}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Switch
          size="xs"
          label={t('preview.withIssues')}
          checked={withIssues}
          onChange={(event) => setWithIssues(event.currentTarget.checked)}
        />
      </Group>
      <PreviewRows key={`${outcome ?? ''}|${withIssues}`} outcome={outcome} withIssues={withIssues} />
      <StepButtons
        onBack={() => importing.goTo('columns')}
        onNext={() => void importing.apply(t('preview.applying'))}
        next={button === '' ? t('preview.finish') : button.charAt(0).toUpperCase() + button.slice(1)}
        busy={busy}
      />
    </Stack>
  )
}

/** What is worth knowing before the button is pressed. */
function Remarks({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { busy } = useImport()
  const beside = Object.entries(preview.createdBeside).map(
    ([entity, count]) =>
      `${format.number(count)} ${format.label(catalogue[entity as EntityName].labels[count === 1 ? 'one' : 'many']).toLowerCase()}`
  )
  const tombstones = preview.issues['row.tombstone'] ?? 0
  const nothing = preview.counts.created + preview.counts.updated === 0
  if (beside.length === 0 && tombstones === 0 && preview.missing.length === 0 && !nothing) return null
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />}>
      <Stack gap={6} align="flex-start">
        {nothing && <Text size="sm">{t('preview.nothing')}</Text>}
        {beside.length > 0 && <Text size="sm">{t('preview.createdBeside', { list: beside.join(', ') })}</Text>}
        {tombstones > 0 && (
          <Group gap="sm">
            <Text size="sm">{t('preview.tombstones', { count: tombstones })}</Text>
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              onClick={() => void importing.decide({ recreate: true }, '')}
            >
              {t('preview.recreate')}
            </Button>
          </Group>
        )}
        {preview.missing.length > 0 && (
          <details>
            <summary>
              <Text size="sm" span>
                {t('preview.missing', { count: preview.missing.length })}
              </Text>
            </summary>
            <Text size="sm" c="dimmed" mt={4}>
              {preview.missing.map((record) => record.name).join(', ')}
            </Text>
          </details>
        )}
      </Stack>
    </Alert>
  )
}
