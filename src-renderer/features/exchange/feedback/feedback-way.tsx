import { Button, Text, Title } from '@mantine/core'
import { IconMessageReport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useChannel } from '../../../api/use-channel.ts'
import styles from '../exchange.module.css'

/** The way to what a central office told; there once it has. */
export function FeedbackWay() {
  const { t } = useTranslation('feedback')
  const navigate = useNavigate()
  const { data } = useChannel('feedback.list', { limit: 1 })
  if (!data?.any) return null
  return (
    <section className={styles.way} aria-labelledby="way-feedback">
      <Title order={2} id="way-feedback">
        {t('title')}
      </Title>
      <Text c="dimmed">{t('way.lead')}</Text>
      <Button
        variant="default"
        leftSection={<IconMessageReport size={18} aria-hidden />}
        onClick={() => void navigate('/exchange/feedback')}
      >
        {t('way.open')}
      </Button>
    </section>
  )
}
