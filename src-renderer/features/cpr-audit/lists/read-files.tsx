import { Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LineFault, ListRead } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import shared from '../audit.module.css'
import { ColumnsForm } from './columns-form.tsx'
import styles from './lists.module.css'
import { UnknownWords } from './unknown-words.tsx'
import type { RunRead } from './use-chosen-lists.ts'

interface ReadFilesProps {
  readonly read: RunRead
  readonly disabled: boolean
}

/** What the run read, file by file, and what a person should look at before trusting it. */
export function ReadFiles({ read, disabled }: ReadFilesProps) {
  const { t } = useTranslation('cpr-audits')
  return (
    <div className={styles.readFiles}>
      <Title order={3}>{t('read.title')}</Title>
      <Warnings warnings={read.warnings} />
      {read.files.map((file) => (
        <ReadFile key={file.sha256} file={file} disabled={disabled} />
      ))}
    </div>
  )
}

/** What the comparison warns of. */
function Warnings({ warnings }: Pick<RunRead, 'warnings'>) {
  const { t } = useTranslation('cpr-audit')
  return warnings.map(({ code, params }) => (
    <Text key={`${code} ${JSON.stringify(params)}`} size="sm" className={shared.warned}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{t(code as 'warning.unknownSystem', params as { system: string })}</span>
    </Text>
  ))
}

/** One file; its columns, faults and unknown words below it. */
function ReadFile({ file, disabled }: { readonly file: ListRead; readonly disabled: boolean }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const [sheet] = file.sheets
  const faults = Object.values(file.faults).reduce((sum, count) => sum + count, 0)
  const counts = [
    t('read.rows', { count: file.rows, number: format.number(file.rows) }),
    t('read.numbers', { count: file.numbers, number: format.number(file.numbers) }),
    t('read.duplicates', { count: file.duplicates, number: format.number(file.duplicates) })
  ]
  return (
    <details className={styles.readFile} open={faults > 0}>
      <summary>
        <span className={styles.fileName}>{file.file}</span>
        <span className={shared.quiet}>
          {t(`kind.${file.kind}`)} · {counts.join(' · ')}
        </span>
        {faults > 0 && (
          <span className={shared.warned}>
            <IconAlertTriangle size={15} aria-hidden />
            {t('read.faults', { count: faults, number: format.number(faults) })}
          </span>
        )}
      </summary>
      <div className={styles.readBody}>
        <Faults file={file} />
        <UnknownWords file={file} disabled={disabled} />
        {sheet ? (
          <ColumnsForm file={file} found={sheet.columns} remembered={sheet.remembered} disabled={disabled} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('read.records')}
          </Text>
        )}
      </div>
    </details>
  )
}

/** Faults by kind, with the lines where they stand; never with what stands there. */
function Faults({ file }: { readonly file: ListRead }) {
  const { t } = useTranslation(['cpr-audits', 'cpr-audit'])
  const format = useFormat()
  const kinds = Object.entries(file.faults) as [LineFault, number][]
  if (kinds.length === 0) return null
  return (
    <ul className={styles.faults}>
      {kinds.map(([fault, count]) => {
        const named = file.lines.filter((line) => line.fault === fault)
        const lines = named.map(({ sheet, line }) => (sheet === '' ? `${line}` : `${sheet} ${line}`)).slice(0, 12)
        return (
          <li key={fault}>
            {t(`cpr-audit:fault.${fault}`)}: {format.number(count)}
            {lines.length > 0 && (
              <span className={shared.quiet}>
                {' '}
                ({t('read.lines', { count: lines.length, lines: lines.join(', ') })}
                {count > lines.length && ' …'})
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
