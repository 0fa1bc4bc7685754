import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../../api/use-channel.ts'

/** What the guideline asks to look at before a request is sent. The ticks are for whoever fills it in, and go nowhere. */
export function BeforeSending() {
  const { t } = useTranslation('shielding-guidelines')
  const { data } = useChannel('shielding.guidelines', {})
  const points = data?.current?.checklist ?? []
  if (points.length === 0) return null
  return (
    <Checkbox.Group label={t('before')} description={t('before.hint')}>
      <Stack gap={8} mt={8}>
        {points.map((point) => (
          <Checkbox key={point} value={point} label={point} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
