import { Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { textDelimiters, textEncodings } from '../../../../src-shared/features/exchange/grid.ts'
import type { FilePlan } from '../../../../src-shared/features/exchange/import.ts'
import { importing, useImport } from './import-store.ts'

/** How a text file was read: its encoding and delimiter, changeable; the file is then read again. */
export function TextSettings({ file, index }: { readonly file: FilePlan; readonly index: number }) {
  const { t } = useTranslation('exchange')
  const { busy } = useImport()
  return (
    <Group gap="md">
      <Select
        size="xs"
        label={t('sheets.encoding')}
        data={[...textEncodings]}
        value={file.encoding}
        allowDeselect={false}
        disabled={busy}
        onChange={(encoding) => encoding && void importing.configure(index, 0, { kind: 'text', encoding })}
      />
      <Select
        size="xs"
        label={t('sheets.delimiter')}
        data={textDelimiters.map((value) => ({ value, label: value === '\t' ? t('sheets.tab') : value }))}
        value={file.delimiter}
        allowDeselect={false}
        disabled={busy}
        onChange={(delimiter) => delimiter && void importing.configure(index, 0, { kind: 'text', delimiter })}
      />
    </Group>
  )
}
