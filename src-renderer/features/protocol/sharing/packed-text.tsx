import { Box, Spoiler, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { impactAssessmentEntity } from '../../../../src-shared/features/assurance/impact-assessment.fields.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** One text of a packed assessment, under its field's name. */
export function PackedText({ field, text }: { readonly field: string; readonly text: string }) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const known = impactAssessmentEntity.fields.find(({ key }) => key === field)
  return (
    <Box>
      <Text size="sm" fw={600}>
        {known ? format.label(known.labels) : field}
      </Text>
      <Spoiler maxHeight={72} showLabel={t('more')} hideLabel={t('less')}>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Text>
      </Spoiler>
    </Box>
  )
}
