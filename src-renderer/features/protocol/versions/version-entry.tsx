import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShownVersion } from '../../../../src-shared/features/papers/contract.ts'
import styles from './versions.module.css'

interface VersionEntryProps {
  readonly shown: ShownVersion
  readonly entry: ShownVersion['entries'][number]
}

/** What a published version says of an activity. */
export function VersionEntry({ shown, entry }: VersionEntryProps) {
  const { t } = useTranslation('versions')
  // The first one is the name.
  const facts = shown.columns.flatMap((label, at) =>
    at > 0 && entry.texts[at] ? [{ label, text: entry.texts[at] }] : []
  )
  return (
    <>
      <Title order={2} size="h3">
        {entry.name}
      </Title>
      <dl className={styles.facts}>
        {facts.map(({ label, text }) => [<dt key={label}>{label}</dt>, <dd key={`${label} text`}>{text}</dd>])}
      </dl>
      <Rows title={t('lines')} columns={shown.lineColumns} rows={entry.lines} />
      <Rows title={t('transfers')} columns={shown.transferColumns} rows={entry.transfers} />
    </>
  )
}

interface RowsProps {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function Rows({ title, columns, rows }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <>
      <Title order={3} size="h5" mt="md">
        {title}
      </Title>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((text, at) => (
                <td key={columns[at]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
