import { Button, Menu } from '@mantine/core'
import { IconMessage2Share } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type NoticeLanguage, noticeFormats, noticeLanguages } from '../../../src-shared/features/papers/contract.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { useMay, useRegister } from '../../app/session.tsx'
import { useNotices } from '../feedback/use-notices.tsx'
import { Hint } from '../hint.tsx'
import { LateMenu } from '../late.tsx'

/** Each language in its own words. */
const names: Readonly<Record<NoticeLanguage, string>> = { da: 'Dansk', nb: 'Bokmål', nn: 'Nynorsk' }

/** What the persons of an activity are told, as a file; the register's own languages come first. */
export function NoticeMenu({ activity }: { readonly activity: string }) {
  const { t } = useTranslation('papers')
  const { country } = useRegister().municipality
  const notices = useNotices()
  const mayTakeOut = useMay('register.export')
  if (!mayTakeOut) return null
  const write = async (language: NoticeLanguage, format: (typeof noticeFormats)[number]): Promise<void> => {
    try {
      const saved = await call('protocol.notice', { activity, language, format })
      if (!saved) return
      const { path, missing } = saved
      notices.done(
        missing.length === 0 ? t('notice.done', { path }) : t('notice.lacking', { path, missing: missing.join(' ') })
      )
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
  const languages = country === 'NO' ? [...noticeLanguages].toReversed() : noticeLanguages
  return (
    <LateMenu
      position="bottom-end"
      width={220}
      target={
        <Hint label={t('notice.hint')}>
          <Button variant="default" size="xs" leftSection={<IconMessage2Share size={16} aria-hidden />}>
            {t('notice.button')}
          </Button>
        </Hint>
      }
    >
      <Menu.Dropdown>
        {languages.flatMap((language) =>
          noticeFormats.map((format) => (
            <Menu.Item key={`${language}-${format}`} onClick={() => void write(language, format)}>
              {names[language]} {t(`notice.${format}`)}
            </Menu.Item>
          ))
        )}
      </Menu.Dropdown>
    </LateMenu>
  )
}
