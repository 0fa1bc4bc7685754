import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Says why it takes a while: how far it is nobody knows, as the database rewrites itself in one go. */
export function RekeyNote({ shown }: { readonly shown: boolean }) {
  const { t } = useTranslation('users')
  return (
    <Text size="sm" c="dimmed" role="status" mr="auto">
      {shown && t('rekeying')}
    </Text>
  )
}
