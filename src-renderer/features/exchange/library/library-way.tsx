import { Button, Text, Title } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import styles from '../exchange.module.css'

/** The way to the library. */
export function LibraryWay() {
  const { t } = useTranslation('library')
  const navigate = useNavigate()
  return (
    <section className={styles.way} aria-labelledby="way-library">
      <Title order={2} id="way-library">
        {t('title')}
      </Title>
      <Text c="dimmed">{t('way.lead')}</Text>
      <Button
        variant="default"
        leftSection={<IconBooks size={18} aria-hidden />}
        onClick={() => void navigate('/exchange/library')}
      >
        {t('way.start')}
      </Button>
    </section>
  )
}
