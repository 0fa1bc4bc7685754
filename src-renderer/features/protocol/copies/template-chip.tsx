import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isAnswer } from '../../../../src-shared/i18n/value-text.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'

/** That an activity is a template and no processing. */
export function TemplateChip({ activity }: { readonly activity: RecordView }) {
  const { t } = useTranslation('copies')
  const template = activity.values['template']
  if (!isAnswer(template) || template.value !== 'yes') return null
  return (
    <Badge color="gray" variant="light" tt="none">
      {t('template')}
    </Badge>
  )
}
