import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './settings.module.css'

/** A page of the settings: its heading, and cards in two columns below. */
export function SettingsFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.page}>
      <Title order={1}>{title}</Title>
      <div className={styles.columns}>{children}</div>
    </div>
  )
}
