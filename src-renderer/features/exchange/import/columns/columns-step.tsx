import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import type { FilePlan, SheetPlan } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import styles from '../import.module.css'
import { importing, type SheetPlace, useImport } from '../import-store.ts'
import { placeShown, type SheetMark, SheetNav } from '../sheet-nav.tsx'
import { StepFrame } from '../step-frame.tsx'
import { isDoubtful } from './certainty.tsx'
import { ColumnTable } from './column-table.tsx'

/** The sheets whose rows are taken. */
function takenPlaces(files: readonly FilePlan[]): SheetPlace[] {
  return files.flatMap((file, index) =>
    file.sheets.flatMap((sheet, number) => (sheet.included ? [{ file: index, sheet: number }] : []))
  )
}

/** Whether no column gives the records their name; then no row can be taken. */
function isNameless(file: FilePlan, sheet: SheetPlan): boolean {
  const { title } = catalogue[file.entity]
  return !sheet.columns.some(({ target }) => target.kind === 'field' && target.field === title)
}

const doubts = (sheet: SheetPlan | undefined): number => (sheet?.columns ?? []).filter(isDoubtful).length

/** Third step: what each column becomes. */
export function ColumnsStep() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { plan, shown, busy } = useImport()
  const files = plan?.files ?? []
  const places = takenPlaces(files)
  const sheetAt = ({ file, sheet }: SheetPlace) => files[file]?.sheets[sheet]
  const needsLook = (place: SheetPlace): boolean => {
    const sheet = sheetAt(place)
    const file = files[place.file]
    return sheet !== undefined && file !== undefined && (doubts(sheet) > 0 || isNameless(file, sheet))
  }
  const at = placeShown(places, shown, needsLook)
  const file = at && files[at.file]
  const sheet = at && sheetAt(at)
  const doubtful = places.reduce((sum, place) => sum + doubts(sheetAt(place)), 0)

  const mark = (one: FilePlan, plan: SheetPlan | null): SheetMark => {
    if (!plan) return {}
    const count = doubts(plan)
    return {
      ...(count > 0 && { note: t('columns.doubts', { count, shown: format.number(count) }) }),
      ...(isNameless(one, plan) && { trouble: t('columns.noName') })
    }
  }
  return (
    <StepFrame
      step="columns"
      split
      back="sheets"
      note={t(doubtful === 0 ? 'columns.allSure' : 'columns.doubtsLeft', {
        count: doubtful,
        shown: format.number(doubtful)
      })}
      actions={
        <Button loading={busy} onClick={() => void importing.preview(t('columns.preparing'))}>
          {t('columns.next')}
        </Button>
      }
    >
      <SheetNav label={t('sheets.list')} places={places} at={at} mark={mark} />
      {file && sheet && at && (
        <div className={styles.detail}>
          <Group gap="sm" align="baseline">
            <Title order={2}>{sheet.sheet}</Title>
            <Text size="sm" c="dimmed">
              {file.file} · {format.label(catalogue[file.entity].labels.many)} · {t('columns.doubtFirst')}
            </Text>
          </Group>
          {isNameless(file, sheet) && <NoName file={file} />}
          <ColumnTable key={orderKey(at, file, sheet)} file={file} sheet={sheet} place={at} />
        </div>
      )}
    </StepFrame>
  )
}

/** Rows keep their order while one works on them; another header is another table. */
function orderKey(at: SheetPlace, file: FilePlan, sheet: SheetPlan): string {
  return [at.file, at.sheet, file.entity, file.encoding, file.delimiter, ...sheet.headerRows].join('|')
}

function NoName({ file }: { readonly file: FilePlan }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const entity = catalogue[file.entity]
  const field = entity.fields.find((one) => one.key === entity.title)
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} p="xs" style={{ flex: 'none' }}>
      {t('columns.noNameLead', { field: field ? format.label(field.labels) : entity.title })}
    </Alert>
  )
}
