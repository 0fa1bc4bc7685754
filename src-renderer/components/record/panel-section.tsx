import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Section } from '../../../src-shared/kernel/field.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './record.module.css'
import { sectionId } from './use-section-in-view.ts'

interface PanelSectionProps {
  readonly panel: Section
  /** How many there are; absent while nobody knows. */
  readonly count?: number | undefined
  /** Buttons at the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of a panel: looks like a section of fields, and is reached by the same anchors. */
export function PanelSection({ panel, count, actions, children }: PanelSectionProps) {
  const format = useFormat()
  const title = format.label(panel.labels)
  return (
    <section className={styles.section} id={sectionId(panel.key)} aria-label={title}>
      <div className={styles.sectionHead}>
        <Group gap="xs">
          <Title order={2}>{title}</Title>
          {count !== undefined && (
            <Text size="sm" c="dimmed">
              {format.number(count)}
            </Text>
          )}
        </Group>
        {actions && <Group gap="xs">{actions}</Group>}
      </div>
      {children}
    </section>
  )
}
