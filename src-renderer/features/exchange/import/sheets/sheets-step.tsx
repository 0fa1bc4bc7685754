import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FilePlan, SheetPlan } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing, type SheetPlace, useImport } from '../import-store.ts'
import { placeShown, type SheetMark, SheetNav } from '../sheet-nav.tsx'
import { StepFrame } from '../step-frame.tsx'
import { FileDetail } from './file-detail.tsx'
import { SheetDetail } from './sheet-detail.tsx'

/** Every sheet of every file; a file that could not be read, or has no sheets, stands once. */
function allPlaces(files: readonly FilePlan[]): SheetPlace[] {
  return files.flatMap((file, index) =>
    file.sheets.length === 0
      ? [{ file: index, sheet: -1 }]
      : file.sheets.map((_, sheet): SheetPlace => ({ file: index, sheet }))
  )
}

/** Second step: which sheets, and where their headers are. */
export function SheetsStep() {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { plan, shown, busy } = useImport()
  const files = plan?.files ?? []
  const places = allPlaces(files)
  const at = placeShown(places, shown, ({ file }) => files[file]?.error != null)
  const file = at && files[at.file]
  const sheets = files.flatMap((one) => one.sheets)
  const taken = sheets.filter((sheet) => sheet.included)
  const refused = files.filter((one) => one.error !== null).length

  const mark = (one: FilePlan, sheet: SheetPlan | null): SheetMark => {
    if (!sheet) return { trouble: t(one.error ? 'sheets.unreadable' : 'sheets.noSheets') }
    if (!sheet.included) return { leftOut: true, note: t('sheets.leftOut') }
    const note = format.number(sheet.rowCount)
    return sheet.headerRows.length === 0 ? { note, trouble: t('sheets.headerNone') } : { note }
  }
  return (
    <StepFrame
      step="sheets"
      split
      back="files"
      note={[
        t('sheets.taken', {
          count: sheets.length,
          taken: format.number(taken.length),
          all: format.number(sheets.length)
        }),
        refused > 0 && t('sheets.refused', { count: refused })
      ]
        .filter(Boolean)
        .join(' ')}
      actions={
        <Button onClick={() => importing.goTo('columns')} loading={busy} disabled={taken.length === 0}>
          {t('next')}
        </Button>
      }
    >
      <SheetNav label={t('sheets.list')} places={places} at={at} mark={mark} />
      {file && at && (
        <FileDetail key={`${at.file}|${at.sheet}`} file={file} index={at.file}>
          {file.sheets[at.sheet] && <SheetDetail file={file} place={at} />}
        </FileDetail>
      )}
    </StepFrame>
  )
}
