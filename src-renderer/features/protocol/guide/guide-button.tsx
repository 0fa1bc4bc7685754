import { Button } from '@mantine/core'
import { IconListNumbers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useGuide } from '../../../components/record/use-guide.ts'

/** Shows an activity step by step, or all of it again. */
export function GuideButton() {
  const { t } = useTranslation('guide')
  const { open, go, leave } = useGuide()
  return (
    <Button
      size="xs"
      variant={open ? 'light' : 'default'}
      aria-pressed={open}
      leftSection={<IconListNumbers size={16} aria-hidden />}
      onClick={() => (open ? leave() : go(null))}
    >
      {t('open')}
    </Button>
  )
}
