import { useTranslation } from 'react-i18next'
import { About } from './about.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** Which program this is. */
export function AboutPage() {
  const { t } = useTranslation('settings')
  return (
    <SettingsFrame title={t('page.about')}>
      <About />
    </SettingsFrame>
  )
}
