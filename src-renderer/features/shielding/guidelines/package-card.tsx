import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guideline, GuidelinePackage } from '../../../../src-shared/features/shielding/guidelines/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useRegister } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { GuidelineText } from './guideline-text.tsx'
import styles from './guidelines.module.css'

/** A common guideline: taken from a signed file, or written into one for others. */
export function PackageCard({ newest }: { readonly newest: Guideline | undefined }) {
  const { t } = useTranslation('shielding-guidelines')
  const notices = useNotices()
  const write = useCommand('shielding.writeGuideline')
  const read = useCommand('shielding.readGuideline')
  const [looked, setLooked] = useState<GuidelinePackage | null>(null)
  const failure = read.failure ?? write.failure
  const pick = async (): Promise<void> => {
    const done = await read.run({})
    if (done.ok) setLooked(done.data)
  }
  const pass = async (number: number): Promise<void> => {
    const done = await write.run({ number })
    if (done.ok && done.data) notices.done(t('package.written'))
  }
  return (
    <Card title={t('package')} lead={t('package.lead')}>
      {failure && <FailureAlert failure={failure} />}
      <Group>
        <Button variant="default" size="xs" loading={read.running} onClick={() => void pick()}>
          {t('package.read')} …
        </Button>
        {newest && (
          <Button variant="default" size="xs" loading={write.running} onClick={() => void pass(newest.number)}>
            {t('package.write', { number: newest.number })} …
          </Button>
        )}
      </Group>
      {looked && <AdoptDialog of={looked} onClose={() => setLooked(null)} />}
    </Card>
  )
}

function AdoptDialog({ of, onClose }: { readonly of: GuidelinePackage; readonly onClose: () => void }) {
  const { t } = useTranslation('shielding-guidelines')
  const format = useFormat()
  const notices = useNotices()
  const { country } = useRegister().municipality
  const adopt = useCommand('shielding.adoptGuideline')
  const submit = async (): Promise<void> => {
    const validFrom = today(zoneOf[country], new Date())
    const done = await adopt.run({ path: of.path, sha256: of.sha256, validFrom })
    if (!done.ok) return
    notices.done(t('published', { number: done.data.number }))
    onClose()
  }
  const about = { municipality: of.municipality, number: of.number, on: format.instant(of.writtenAt) }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('adopt')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="md">
        {adopt.failure && <FailureAlert failure={adopt.failure} />}
        <Text size="sm">{t('adopt.about', about)}</Text>
        {of.trust !== 'known' && (
          <Alert variant="outline" color="orange" icon={<IconAlertTriangle aria-hidden />}>
            {t(`adopt.trust.${of.trust}`, about)}
          </Alert>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which keys must reach. */}
        <section className={styles.scrolled} tabIndex={0} aria-label={t('editor.text')}>
          <GuidelineText text={of.text} />
        </section>
        <Text size="sm" c="dimmed">
          {t('adopt.stays')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={adopt.running} disabled={of.trust === 'broken'} onClick={() => void submit()}>
            {t('adopt')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
