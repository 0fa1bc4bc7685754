import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Outlet, useNavigate } from 'react-router'
import { usePresence } from '../app/use-presence.ts'
import { useNewDay } from '../app/use-today.ts'
import { useShortcuts } from '../components/use-shortcuts.ts'
import { JobBar } from './job-bar.tsx'
import { useRememberView } from './last-view.ts'
import { useRememberVisit } from './last-visit.ts'
import { Rail } from './rail.tsx'
import { Search } from './search.tsx'
import styles from './shell.module.css'
import { ShortcutsHelp } from './shortcuts-help.tsx'
import { TopBar } from './top-bar.tsx'

/**
 * The frame around every page: places to the left, search and state on top, long work at the bottom. It is drawn with every
 * change of the address, and its parts (`memo`) only when something of theirs is another.
 */
export function Shell() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [helpOpen, help] = useDisclosure(false)
  useRememberView()
  useRememberVisit()
  usePresence()
  useNewDay()
  useShortcuts([
    ['?', help.open],
    ['alt+ArrowLeft', () => void navigate(-1)],
    ['alt+ArrowRight', () => void navigate(1)]
  ])
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={skipToMain}>
        {t('skip')}
      </button>
      <Rail />
      <TopBar onHelp={help.open} />
      <main className={styles.main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <JobBar />
      <Search />
      <ShortcutsHelp opened={helpOpen} onClose={help.close} />
    </div>
  )
}

function skipToMain(): void {
  document.getElementById('main')?.focus()
}
