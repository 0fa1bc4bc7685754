import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { needsAttention } from '../../../../../src-shared/features/exchange/attention.ts'
import type { ImportIssue, PreviewRow } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { useIssueText } from '../use-issue-text.ts'
import { Outcome } from './row-line.tsx'
import styles from './rows.module.css'
import { useChangeTexts } from './use-change-texts.ts'

/** The chosen row in full: what becomes of it, why, and every value it brings. */
export function RowDetail({ row }: { readonly row: PreviewRow | undefined }) {
  const { t } = useTranslation('exchange')
  const issueText = useIssueText()
  const format = useFormat()
  const changes = useChangeTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll by keyboard.
    <aside className={styles.aside} tabIndex={0} aria-label={t('preview.detail')}>
      {row && (
        <>
          <Outcome outcome={row.outcome} />
          <Title order={2}>{row.name ?? t('preview.rowTitle', { row: format.number(row.row) })}</Title>
          <Text size="xs" c="dimmed">
            {t('preview.place', { file: row.file, sheet: row.sheet, row: format.number(row.row) })}
          </Text>
          {row.issues.length > 0 && (
            <ul className={styles.issues}>
              {attentionFirst(row.issues).map((issue) => (
                <li
                  key={`${issue.cell}${issue.code}${issue.value}`}
                  data-bad={row.outcome === 'invalid' || undefined}
                  data-quiet={!needsAttention(issue.code) || undefined}
                >
                  {issueText(issue)}
                </li>
              ))}
            </ul>
          )}
          <dl className={styles.changes}>
            {changes(row).map(({ key, field, before, after }) => (
              <div key={key} style={{ display: 'contents' }}>
                <dt>{field}</dt>
                <dd>
                  {row.outcome === 'update' && (
                    <>
                      <del>{before}</del>
                      {' → '}
                    </>
                  )}
                  <ins>{after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </aside>
  )
}

function attentionFirst(issues: readonly ImportIssue[]): ImportIssue[] {
  return [...issues].sort((a, b) => Number(needsAttention(b.code)) - Number(needsAttention(a.code)))
}
