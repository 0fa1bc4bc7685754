import { Button, Group } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/cards/card.tsx'
import { ExtractDialog } from './extract-dialog.tsx'

/** An extract of present and past shieldings, with their reasons. */
export function ExtractCard() {
  const { t } = useTranslation('shielding-overview')
  const [asking, setAsking] = useState(false)
  return (
    <Card title={t('extract')} lead={t('extract.lead')}>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('extract.do')} …
        </Button>
      </Group>
      {asking && <ExtractDialog onClose={() => setAsking(false)} />}
    </Card>
  )
}
