import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { LanguageMenu } from '../../shell/language-menu.tsx'
import { Mark } from '../../shell/mark.tsx'
import { ThemeMenu } from '../../shell/theme-menu.tsx'
import styles from './welcome.module.css'

/** The page around everything that comes before a register is open. */
export function WelcomeFrame({
  title,
  line,
  children
}: {
  readonly title: string
  /** How far one is, where the page is a step of several. */
  readonly line?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className={styles.middle}>
        <div className={styles.card} data-steps={line !== undefined || undefined}>
          {line}
          <div className={styles.brand}>
            <Mark size={34} />
            <Title order={1}>{title}</Title>
          </div>
          {children}
        </div>
      </main>
    </div>
  )
}
