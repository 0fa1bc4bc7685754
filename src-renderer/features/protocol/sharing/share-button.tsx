import { Button } from '@mantine/core'
import { IconShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call, failureOf } from '../../../api/bridge.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Hint } from '../../../components/hint.tsx'

/** Writes an impact assessment as a signed package for another municipality. */
export function ShareButton({ assessment }: { readonly assessment: string }) {
  const { t } = useTranslation('sharing')
  const { language } = usePreferences()
  const notices = useNotices()
  const mayTakeOut = useMay('register.export')
  if (!mayTakeOut) return null
  const share = async (): Promise<void> => {
    try {
      const written = await call('package.write', { kind: 'impactAssessment', ids: [assessment], language })
      if (written) notices.done(t('shared', { path: written.path }))
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
  return (
    <Hint label={t('share.hint')} multiline w={320}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconShare size={16} aria-hidden />}
        onClick={() => void share()}
      >
        {t('share')}
      </Button>
    </Hint>
  )
}
