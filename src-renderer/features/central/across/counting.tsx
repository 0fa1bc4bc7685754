import { Progress, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Later } from '../../../components/feedback/later.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** Says how many packages are counted, where that takes longer than a moment. */
export function Counting({ of }: { readonly of: { readonly done: number; readonly of: number } | null }) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const label = of && t('counting', { done: format.number(of.done), all: format.number(of.of) })
  return (
    <Later>
      <Stack p="md" gap="md">
        {of && label && (
          <div role="status">
            <Text size="sm" mb={6}>
              {label}
            </Text>
            <Progress value={(of.done / Math.max(1, of.of)) * 100} maw={420} aria-label={label} />
          </div>
        )}
        <Skeleton h={90} />
        <Skeleton h={280} />
      </Stack>
    </Later>
  )
}
