import { Button, Text, Title } from '@mantine/core'
import { IconFileExport, IconPackageExport, IconPackageImport, IconTableImport, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMay } from '../../app/session.tsx'
import { useExport } from '../../components/export/use-export.tsx'
import { Batches } from './batches.tsx'
import styles from './exchange.module.css'
import { FeedbackWay } from './feedback/feedback-way.tsx'
import { useImport } from './import/import-store.ts'
import { KitosSection } from './kitos-section.tsx'
import { LibraryWay } from './library/library-way.tsx'

/** The place where sheets come in and the register goes out. */
export function ExchangePage() {
  const { t } = useTranslation(['exchange', 'publish'])
  const { t: say } = useTranslation('packages')
  const navigate = useNavigate()
  const mayImport = useMay('register.import')
  const { paths, plan } = useImport()
  const { open, dialog } = useExport()
  const underWay = paths.length > 0 || plan !== null
  return (
    <div className={styles.page}>
      <Title order={1}>{t('title')}</Title>
      <div className={styles.ways}>
        {mayImport && (
          <section className={styles.way} aria-labelledby="way-in">
            <Title order={2} id="way-in">
              {t('import.title')}
            </Title>
            <Text c="dimmed">{t(underWay ? 'import.underWay' : 'import.lead', { count: paths.length })}</Text>
            <Button
              leftSection={<IconTableImport size={18} aria-hidden />}
              onClick={() => void navigate('/exchange/import')}
            >
              {t(underWay ? 'import.continue' : 'import.start')}
            </Button>
          </section>
        )}
        <section className={styles.way} aria-labelledby="way-out">
          <Title order={2} id="way-out">
            {t('export.title')}
          </Title>
          <Text c="dimmed">{t('export.lead')}</Text>
          <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => open(null)}>
            {t('export.start')}
          </Button>
        </section>
        <section className={styles.way} aria-labelledby="way-share">
          <Title order={2} id="way-share">
            {say('way.share')}
          </Title>
          <Text c="dimmed">{say('way.share.lead')}</Text>
          <Button
            variant="default"
            leftSection={<IconPackageExport size={18} aria-hidden />}
            onClick={() => void navigate('/exchange/share')}
          >
            {say('share.title')}
          </Button>
        </section>
        {mayImport && (
          <section className={styles.way} aria-labelledby="way-package">
            <Title order={2} id="way-package">
              {say('read.title')}
            </Title>
            <Text c="dimmed">{say('way.read.lead')}</Text>
            <Button
              variant="default"
              leftSection={<IconPackageImport size={18} aria-hidden />}
              onClick={() => void navigate('/exchange/package')}
            >
              {say('read.title')}
            </Button>
          </section>
        )}
        <FeedbackWay />
        <LibraryWay />
        <section className={styles.way} aria-labelledby="way-to-all">
          <Title order={2} id="way-to-all">
            {t('publish:way.title')}
          </Title>
          <Text c="dimmed">{t('publish:way.lead')}</Text>
          <Button
            variant="default"
            leftSection={<IconWorld size={18} aria-hidden />}
            onClick={() => void navigate('/exchange/publish')}
          >
            {t('publish:way.start')}
          </Button>
        </section>
      </div>
      <section aria-labelledby="batches">
        <Title order={2} id="batches" mb="xs">
          {t('batches.title')}
        </Title>
        <div className={styles.batches}>
          <Batches />
        </div>
      </section>
      <KitosSection />
      {dialog}
    </div>
  )
}
