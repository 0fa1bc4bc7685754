import { Badge, Select, Switch, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import type { FilePlan, SheetPlan } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import styles from '../import.module.css'
import { importing, type SheetPlace, useImport } from '../import-store.ts'
import { SheetView } from './sheet-view.tsx'

interface SheetDetailProps {
  readonly file: FilePlan
  readonly place: SheetPlace
}

/** A sheet as it looks, whether it is taken, and what is to be done with what is hidden or stands between its rows. */
export function SheetDetail({ file, place }: SheetDetailProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { busy } = useImport()
  const plan = file.sheets[place.sheet]
  if (!plan) return null
  const configure = (change: Parameters<typeof importing.configure>[2]): void =>
    void importing.configure(place.file, place.sheet, change)
  return (
    <>
      <div className={styles.options}>
        <Switch
          label={t('sheets.include', { sheet: plan.sheet })}
          checked={plan.included}
          disabled={busy}
          onChange={(event) => configure({ kind: 'include', included: event.currentTarget.checked })}
        />
        <Text size="sm" c="dimmed">
          {t('sheets.rows', { count: plan.rowCount, shown: format.number(plan.rowCount) })}
        </Text>
        {plan.visibility !== 'visible' && (
          <Badge variant="default" tt="none" fw={500}>
            {t('sheets.hidden')}
          </Badge>
        )}
        {plan.remembered && (
          <Badge variant="light" tt="none" fw={500}>
            {t('sheets.remembered')}
          </Badge>
        )}
        {(plan.sectionRows > 0 || plan.heading !== null) && (
          <Sections file={file} plan={plan} disabled={busy} onChange={configure} />
        )}
        {plan.hiddenRows > 0 && (
          <Switch
            size="xs"
            label={t('sheets.takeHidden', { count: plan.hiddenRows, shown: format.number(plan.hiddenRows) })}
            checked={plan.takeHiddenRows}
            disabled={busy}
            onChange={(event) => configure({ kind: 'hiddenRows', take: event.currentTarget.checked })}
          />
        )}
        {plan.hiddenColumns > 0 && (
          <Text size="sm" c="dimmed">
            {t('sheets.hiddenColumns', { count: plan.hiddenColumns })}
          </Text>
        )}
      </div>
      <Text size="sm" c={plan.headerRows.length === 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
        {plan.headerRows.length === 0
          ? t('sheets.headerNone')
          : t('sheets.headerFound', { count: plan.headerRows.length, rows: plan.headerRows.join('–') })}{' '}
        {t('sheets.headerPick')}
      </Text>
      <SheetView file={place.file} sheet={place.sheet} plan={plan} />
    </>
  )
}

interface SectionsProps {
  readonly file: FilePlan
  readonly plan: SheetPlan
  readonly disabled: boolean
  readonly onChange: (change: { kind: 'sectionField'; field: string | null }) => void
}

/** What headings between the rows (a department as a row) become. */
function Sections({ file, plan, disabled, onChange }: SectionsProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const id = useId()
  const fields = catalogue[file.entity].fields.filter((field) => field.kind === 'ref' || field.kind === 'text')
  return (
    <div className={styles.option}>
      <label htmlFor={id}>
        {plan.heading === null
          ? t('sheets.sections', { count: plan.sectionRows })
          : t('sheets.heading', { name: plan.heading })}
      </label>
      <Select
        id={id}
        size="xs"
        w={210}
        searchable
        data={[
          { value: '', label: t('sheets.sectionSkip') },
          ...fields.map((field) => ({ value: field.key, label: format.label(field.labels) }))
        ]}
        value={plan.sectionField ?? ''}
        allowDeselect={false}
        disabled={disabled}
        onChange={(value) => onChange({ kind: 'sectionField', field: value || null })}
      />
    </div>
  )
}
