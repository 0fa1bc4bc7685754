import { Button, Text, Title } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageComparison } from '../../../../src-shared/features/exchange/package-comparison.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Comparison } from './comparison.tsx'
import styles from './packages.module.css'

interface Looked {
  readonly sessionId: string
  readonly path: string
  readonly view: PackageComparison
}

/** Reads a package and shows it beside the register, before anything of it is taken. */
export function ReadPage() {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const notices = useNotices()
  const comparing = useJob('package.compare', t('read.reading'))
  const [looked, setLooked] = useState<Looked | null>(null)
  const sessionId = looked?.sessionId
  useEffect(() => {
    if (sessionId === undefined) return undefined
    // Its worker holds the whole package.
    return () => void call('package.close', { sessionId })
  }, [sessionId])
  const look = async (path: string): Promise<void> => {
    const id = crypto.randomUUID()
    const read = await comparing.run({ sessionId: id, path, language: format.language })
    if (read) setLooked({ sessionId: id, path, view: read.result })
  }
  const choose = async (): Promise<void> => {
    try {
      const path = await call('package.choose', {})
      if (path !== null) await look(path)
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Title order={1}>{t('read.title')}</Title>
        <Button
          variant={looked ? 'default' : 'filled'}
          leftSection={<IconPackageImport size={18} aria-hidden />}
          loading={comparing.running}
          onClick={() => void choose()}
        >
          {t(looked ? 'read.other' : 'read.choose')}
        </Button>
      </header>
      {looked ? (
        <Comparison
          key={looked.sessionId}
          sessionId={looked.sessionId}
          view={looked.view}
          onAgain={() => void look(looked.path)}
        />
      ) : (
        <Text className={styles.empty} maw={720}>
          {t('read.lead')}
        </Text>
      )}
    </div>
  )
}
