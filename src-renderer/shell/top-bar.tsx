import { ActionIcon, Group, Kbd, Text, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconHelp, IconLock, IconSearch } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommand } from '../api/use-command.ts'
import { useNotices } from '../components/feedback/use-notices.tsx'
import { Hint } from '../components/hint.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { palette } from './palette.ts'
import { RegisterStatus } from './register-status.tsx'
import styles from './shell.module.css'
import { ThemeMenu } from './theme-menu.tsx'

/** On top of every page: where one was, search, the register and its state, language, look, lock. */
export const TopBar = memo(function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation('shell')
  const notices = useNotices()
  const lock = useCommand('register.lock', notices.refused)
  return (
    <header className={styles.top}>
      <BackAndForward />
      <UnstyledButton className={styles.search} onClick={palette.open}>
        <IconSearch size={16} aria-hidden />
        <Text size="sm" style={{ flex: 1 }}>
          {t('search')}
        </Text>
        <Kbd size="xs">Ctrl+K</Kbd>
      </UnstyledButton>
      <div className={styles.spacer} />
      <RegisterStatus />
      <LanguageMenu />
      <ThemeMenu />
      <BarButton label={t('help')} onClick={onHelp}>
        <IconHelp size={18} aria-hidden />
      </BarButton>
      <BarButton label={t('lock')} onClick={() => void lock.run({})}>
        <IconLock size={18} aria-hidden />
      </BarButton>
    </header>
  )
})

function BackAndForward() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  return (
    <Group gap={2} wrap="nowrap">
      <BarButton label={t('back')} onClick={() => void navigate(-1)}>
        <IconArrowLeft size={18} aria-hidden />
      </BarButton>
      <BarButton label={t('forward')} onClick={() => void navigate(1)}>
        <IconArrowRight size={18} aria-hidden />
      </BarButton>
    </Group>
  )
}

interface BarButtonProps {
  readonly label: string
  readonly onClick: () => void
  readonly children: React.ReactNode
}

function BarButton({ label, onClick, children }: BarButtonProps) {
  return (
    <Hint label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" c="inherit" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Hint>
  )
}
