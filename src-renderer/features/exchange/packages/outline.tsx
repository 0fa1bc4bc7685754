// biome-ignore-all lint/suspicious/noArrayIndexKey: a page's rows and columns stay where they are, and cells have no name
import { Loader, Pagination, Table, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { PackageOutline } from '../../../../src-shared/features/exchange/package-contract.ts'
import type { PackageProfile, PackageScope } from '../../../../src-shared/features/exchange/profiles.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './packages.module.css'

type SheetName = PackageOutline['sheets'][number]['sheet']

/** What was chosen, as main is asked. */
export interface Sent {
  readonly profile: PackageProfile
  readonly scope: { [K in keyof PackageScope]: PackageScope[K] extends readonly (infer T)[] ? T[] : PackageScope[K] }
}

const pageSize = 50

/** What would go, by sheet, with the rows of one as they will stand. */
export function Outline({ sent }: { readonly sent: Sent }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const [chosen, setChosen] = useState<SheetName | null>(null)
  const outline = useQuery({
    queryKey: ['package', 'outline', sent],
    queryFn: () => runJob('package.outline', sent, t('share.counting')),
    staleTime: 0,
    gcTime: 0
  })
  if (outline.error)
    return <FailureAlert failure={failureOf(outline.error)} onRetry={() => void outline.refetch()} m="md" />
  if (!outline.data) return <Loader size="sm" m="xl" aria-label={t('share.counting')} />
  const sheets = outline.data.sheets.filter(({ rows }) => rows > 0)
  const shown = sheets.find(({ sheet }) => sheet === chosen) ?? sheets[0]
  if (!shown) return <Text className={styles.empty}>{t('share.nothing')}</Text>
  const nameOf = (sheet: SheetName): string =>
    sheet === 'figures' ? t('part.figures') : format.label(catalogue[sheet].labels.many)
  return (
    <>
      <nav className={styles.sheets} aria-label={t('share.sheets')}>
        {sheets.map(({ sheet, rows }) => (
          <UnstyledButton
            key={sheet}
            className={styles.sheet}
            aria-current={sheet === shown.sheet || undefined}
            onClick={() => setChosen(sheet)}
          >
            <span>{nameOf(sheet)}</span>
            <b>{format.number(rows)}</b>
          </UnstyledButton>
        ))}
      </nav>
      <Rows key={shown.sheet} sent={sent} sheet={shown.sheet} total={shown.rows} label={nameOf(shown.sheet)} />
    </>
  )
}

interface RowsProps {
  readonly sent: Sent
  readonly sheet: SheetName
  readonly total: number
  readonly label: string
}

function Rows({ sent, sheet, total, label }: RowsProps) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const [page, setPage] = useState(1)
  const request = { ...sent, sheet, language: format.language, offset: (page - 1) * pageSize, limit: pageSize }
  const rows = useQuery({
    queryKey: ['package', 'rows', request],
    queryFn: () => runJob('package.rows', request, '', { quiet: true }),
    staleTime: 0,
    gcTime: 0
  })
  const pages = Math.ceil(total / pageSize)
  return (
    <section className={styles.rows} aria-label={label}>
      {rows.error && <FailureAlert failure={failureOf(rows.error)} onRetry={() => void rows.refetch()} m="md" />}
      {!rows.data && !rows.error && <Loader size="sm" m="xl" aria-label={t('share.counting')} />}
      {rows.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll by keyboard.
        <section className={styles.scroll} tabIndex={0} aria-label={t('share.rows', { sheet: label })}>
          <Table stickyHeader verticalSpacing={5} aria-label={label}>
            <Table.Thead>
              <Table.Tr>
                {rows.data.headers.map((header, at) => (
                  <Table.Th key={`${at}${header}`}>{header}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.data.rows.map((cells, at) => (
                <Table.Tr key={`${page}.${at}`}>
                  {cells.map((cell, column) => (
                    <Table.Td key={`${column}`}>
                      <div className={styles.cell} title={cell.length > 60 ? cell : undefined}>
                        {cell}
                      </div>
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {pages > 1 && (
        <Pagination
          size="sm"
          p="xs"
          total={pages}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`page.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('page.number', { number: format.number(number) }) })}
        />
      )}
    </section>
  )
}
