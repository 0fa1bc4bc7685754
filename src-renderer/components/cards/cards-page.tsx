import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './cards.module.css'

interface CardsPageProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** A page under its heading, and what it is about; cards in two columns below. */
export function CardsPage({ title, lead, children }: CardsPageProps) {
  return (
    <div className={styles.page}>
      <div>
        <Title order={1}>{title}</Title>
        {lead && (
          <Text size="sm" c="dimmed" maw={720}>
            {lead}
          </Text>
        )}
      </div>
      <div className={styles.columns}>{children}</div>
    </div>
  )
}
