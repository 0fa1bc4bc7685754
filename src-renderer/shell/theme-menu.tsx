import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../app/preferences.tsx'
import { Hint } from '../components/hint.tsx'
import { LateMenu } from '../components/late.tsx'

const themes = [
  ['auto', IconDeviceDesktop],
  ['light', IconSun],
  ['dark', IconMoon]
] as const

/** Light, dark, or as the system says. */
export function ThemeMenu() {
  const { t } = useTranslation('shell')
  const { theme, setTheme } = usePreferences()
  const Current = themes.find(([name]) => name === theme)?.[1] ?? IconDeviceDesktop
  return (
    <LateMenu
      position="bottom-end"
      width={180}
      target={
        <Hint label={t('theme')}>
          <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('theme')}>
            <Current size={18} aria-hidden />
          </ActionIcon>
        </Hint>
      }
    >
      <Menu.Dropdown>
        {themes.map(([name, Icon]) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={name === theme ? <IconCheck size={16} aria-hidden /> : undefined}
            aria-current={name === theme}
            onClick={() => setTheme(name)}
          >
            {t(`theme.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </LateMenu>
  )
}
