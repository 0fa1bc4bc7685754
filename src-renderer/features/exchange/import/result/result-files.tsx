import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportFileResult } from '../../../../../src-shared/features/exchange/import.ts'
import { useCodeText } from '../../../../components/feedback/failure-text.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { useImport } from '../import-store.ts'
import styles from './result.module.css'
import { countsOf, figures } from './row-counts.ts'

/** What came of each file; one that could not be read says why. */
export function ResultFiles({ files }: { readonly files: readonly ImportFileResult[] }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table verticalSpacing={6} className={styles.resultTable}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('result.file')}</Table.Th>
            {figures.map((figure) => (
              <Table.Th key={figure} data-number w={104}>
                {t(`result.${figure}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file, index) => {
            const counts = countsOf(file)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
              <Table.Tr key={index}>
                <Table.Td fw={500}>{file.file}</Table.Td>
                {file.error ? (
                  <Table.Td colSpan={figures.length}>
                    <Refusal index={index} fallback={file.error.message} />
                  </Table.Td>
                ) : (
                  figures.map((figure) => (
                    <Table.Td key={figure} data-number c={counts[figure] === 0 ? 'dimmed' : undefined}>
                      {format.number(counts[figure])}
                    </Table.Td>
                  ))
                )}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** Why a file was not read, in the language on screen. */
function Refusal({ index, fallback }: { readonly index: number; readonly fallback: string }) {
  const { plan } = useImport()
  const textOf = useCodeText()
  const error = plan?.files[index]?.error
  return (
    <Text size="sm" c="var(--mantine-color-error)">
      {error ? textOf(error.code, error.params) : fallback}
    </Text>
  )
}
