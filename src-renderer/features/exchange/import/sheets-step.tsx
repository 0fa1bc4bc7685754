import { Alert, Badge, Card, Group, Select, Stack, Switch, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { FilePlan, SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { importing, useImport } from './import-store.ts'
import { SheetView } from './sheet-view.tsx'
import { StepButtons } from './step-buttons.tsx'
import { TextSettings } from './text-settings.tsx'

/** Second step: which sheets, and where their headers are. */
export function SheetsStep() {
  const { t } = useTranslation('exchange')
  const { plan, busy } = useImport()
  const files = plan?.files ?? []
  const ready = files.some((file) => file.sheets.some((sheet) => sheet.included && sheet.headerRows.length > 0))
  return (
    <Stack gap="lg" flex={1}>
      {files.map((file, index) => (
        <FileCard key={file.path} file={file} index={index} />
      ))}
      {files.every((file) => file.error !== null) && <Text>{t('sheets.none')}</Text>}
      <StepButtons
        onBack={() => importing.goTo('files')}
        onNext={() => importing.goTo('columns')}
        next={t('next')}
        busy={busy}
        disabled={!ready}
      />
    </Stack>
  )
}

function FileCard({ file, index }: { readonly file: FilePlan; readonly index: number }) {
  const textOf = useCodeText()
  return (
    <Stack gap="sm" component="section" aria-label={file.file}>
      <Group gap="sm">
        <Title order={2}>{file.file}</Title>
        {file.format && (
          <Badge variant="default" tt="none">
            {file.format}
          </Badge>
        )}
      </Group>
      {file.error && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
          {textOf(file.error.code, file.error.params)}
        </Alert>
      )}
      {file.notes.map((note) => (
        <Group key={`${note.code}${note.params?.sheet ?? ''}`} gap={6} wrap="nowrap">
          <IconInfoCircle size={16} aria-hidden />
          <Text size="sm">{textOf(note.code, note.params)}</Text>
        </Group>
      ))}
      {file.format === 'csv' && !file.error && <TextSettings file={file} index={index} />}
      {file.sheets.map((sheet, number) => (
        <SheetCard key={sheet.sheet} fileIndex={index} index={number} file={file} plan={sheet} />
      ))}
    </Stack>
  )
}

interface SheetCardProps {
  readonly fileIndex: number
  readonly index: number
  readonly file: FilePlan
  readonly plan: SheetPlan
}

function SheetCard({ fileIndex, index, file, plan }: SheetCardProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { busy } = useImport()
  const configure = (change: Parameters<typeof importing.configure>[2]): void =>
    void importing.configure(fileIndex, index, change)
  const fields = catalogue[file.entity].fields.filter((field) => field.kind === 'ref' || field.kind === 'text')
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <Group gap="md">
          <Switch
            label={t('sheets.include', { sheet: plan.sheet })}
            checked={plan.included}
            disabled={busy}
            onChange={(event) => configure({ kind: 'include', included: event.currentTarget.checked })}
          />
          <Text size="sm" c="dimmed">
            {t('sheets.rows', { count: plan.rowCount })}
          </Text>
          <HeaderBadge plan={plan} />
          {plan.visibility !== 'visible' && <Badge color="gray">{t('sheets.hidden')}</Badge>}
          {plan.remembered && <Badge color="teal">{t('sheets.remembered')}</Badge>}
        </Group>
        {plan.included && (
          <>
            <Group gap="xl">
              {plan.sectionRows > 0 && (
                <Select
                  size="xs"
                  label={`${t('sheets.sections', { count: plan.sectionRows })}. ${t('sheets.sectionField')}`}
                  data={[
                    { value: '', label: t('sheets.sectionSkip') },
                    ...fields.map((field) => ({ value: field.key, label: format.label(field.labels) }))
                  ]}
                  value={plan.sectionField ?? ''}
                  allowDeselect={false}
                  disabled={busy}
                  onChange={(value) => configure({ kind: 'sectionField', field: value || null })}
                />
              )}
              {plan.hiddenRows > 0 && (
                <Switch
                  size="xs"
                  label={`${t('sheets.takeHidden')} (${t('sheets.hiddenRows', { count: plan.hiddenRows })})`}
                  checked={plan.takeHiddenRows}
                  disabled={busy}
                  onChange={(event) => configure({ kind: 'hiddenRows', take: event.currentTarget.checked })}
                />
              )}
              {plan.hiddenColumns > 0 && (
                <Text size="xs">{t('sheets.hiddenColumns', { count: plan.hiddenColumns })}</Text>
              )}
            </Group>
            <SheetView file={fileIndex} sheet={index} plan={plan} />
          </>
        )}
      </Stack>
    </Card>
  )
}

function HeaderBadge({ plan }: { readonly plan: SheetPlan }) {
  const { t } = useTranslation('exchange')
  const row = plan.headerRows.at(-1)
  if (!plan.included) return null
  if (row === undefined)
    return (
      <Badge color="red" variant="outline" tt="none">
        {t('sheets.headerNone')}. {t('sheets.headerPick')}
      </Badge>
    )
  return (
    <Badge variant="outline" tt="none">
      {t('sheets.headerFound', { row })}
    </Badge>
  )
}
