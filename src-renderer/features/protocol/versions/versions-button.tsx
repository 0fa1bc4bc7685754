import { Button } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { versionsPath } from './version-paths.ts'

/** Leads to a unit's published versions. */
export function VersionsButton({ unit }: { readonly unit: string }) {
  const { t } = useTranslation('versions')
  return (
    <Button
      component={Link}
      to={versionsPath(unit)}
      variant="default"
      leftSection={<IconStack2 size={16} aria-hidden />}
    >
      {t('open')}
    </Button>
  )
}
