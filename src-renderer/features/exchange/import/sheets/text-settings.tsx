import { Select } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { textDelimiters, textEncodings } from '../../../../../src-shared/features/exchange/grid.ts'
import type { FilePlan } from '../../../../../src-shared/features/exchange/import.ts'
import styles from '../import.module.css'
import { importing, useImport } from '../import-store.ts'

/** How a text file was read: its encoding and delimiter, changeable; the file is then read again. */
export function TextSettings({ file, index }: { readonly file: FilePlan; readonly index: number }) {
  const { t } = useTranslation('exchange')
  const { busy } = useImport()
  const id = useId()
  return (
    <>
      <div className={styles.option}>
        <label htmlFor={`${id}-encoding`}>{t('sheets.encoding')}</label>
        <Select
          id={`${id}-encoding`}
          size="xs"
          w={130}
          data={[...textEncodings]}
          value={file.encoding}
          allowDeselect={false}
          disabled={busy}
          onChange={(encoding) => encoding && void importing.configure(index, 0, { kind: 'text', encoding })}
        />
      </div>
      <div className={styles.option}>
        <label htmlFor={`${id}-delimiter`}>{t('sheets.delimiter')}</label>
        <Select
          id={`${id}-delimiter`}
          size="xs"
          w={110}
          data={textDelimiters.map((value) => ({ value, label: value === '\t' ? t('sheets.tab') : value }))}
          value={file.delimiter}
          allowDeselect={false}
          disabled={busy}
          onChange={(delimiter) => delimiter && void importing.configure(index, 0, { kind: 'text', delimiter })}
        />
      </div>
    </>
  )
}
