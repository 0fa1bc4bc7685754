import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Entity, Section } from '../../../src-shared/kernel/field.ts'
import { isEmpty, type Values } from '../../../src-shared/kernel/value.ts'
import { useShows } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './record.module.css'

interface SectionNavProps {
  readonly entity: Entity
  readonly sections: readonly Section[]
  readonly values: Values
  readonly current: string
  readonly onGo: (section: string) => void
}

/** The record's sections and panels as anchors; a section with how many of its fields say something. */
export function SectionNav({ entity, sections, values, current, onGo }: SectionNavProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const shows = useShows()
  return (
    <nav className={styles.nav} aria-label={t('sections')}>
      {sections.map((section) => {
        const fields = entity.fields.filter((f) => f.section === section.key && shows(f))
        const filled = fields.filter((f) => !isEmpty(values[f.key])).length
        return (
          <UnstyledButton
            key={section.key}
            className={styles.tab}
            aria-current={section.key === current ? 'location' : undefined}
            onClick={() => onGo(section.key)}
          >
            {format.label(section.labels)}
            {fields.length > 0 && (
              <span className={styles.count} title={t('sections.filled', { filled, total: fields.length })}>
                {filled}/{fields.length}
              </span>
            )}
          </UnstyledButton>
        )
      })}
    </nav>
  )
}
