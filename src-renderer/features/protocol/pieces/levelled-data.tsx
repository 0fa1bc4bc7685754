import { Group } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dataCategoryLevels } from '../../../../src-shared/features/protocol/data-category.fields.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { RefLink } from '../../../components/fields/field-value.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './pieces.module.css'

interface LevelledDataProps {
  readonly ids: readonly string[]
  readonly refs: RecordView['refs']
  /** id -> a code of `dataCategoryLevels`. */
  readonly levels: Readonly<Record<string, string>>
}

const heavy: ReadonlySet<string> = new Set(['criminal', 'special'])

/** Categories of data by how the law treats them, the most sensitive first. */
export function LevelledData({ ids, refs, levels }: LevelledDataProps) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  const groups = [
    ...dataCategoryLevels.toReversed().map(({ code, labels }) => ({ code, label: format.label(labels) })),
    { code: '', label: t('level.unsaid') }
  ]
  return groups.map(({ code, label }) => {
    const those = ids.filter((id) => (levels[id] ?? '') === code)
    if (those.length === 0) return null
    return (
      <div key={code} className={styles.level}>
        <span className={styles.mark} data-heavy={heavy.has(code) || undefined}>
          {heavy.has(code) && <IconShieldLock size={13} aria-hidden />} {label}
        </span>
        <Group gap={6} className={styles.levelled}>
          {those.map((id) => (
            <RefLink key={id} entity="dataCategory" refView={refs[id]} id={id} />
          ))}
        </Group>
      </div>
    )
  })
}
