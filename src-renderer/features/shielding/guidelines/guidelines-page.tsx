import { Alert, Box, Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { IconInfoCircle, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guideline, Guidelines } from '../../../../src-shared/features/shielding/guidelines/contract.ts'
import { startingGuideline } from '../../../../src-shared/features/shielding/guidelines/starting-guideline.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { OwnEntryCard } from '../own-entry/own-entry-card.tsx'
import styles from '../shielding.module.css'
import { useShielding } from '../shielding-frame.tsx'
import { GuidelineEditor } from './guideline-editor.tsx'
import { Confirm } from './guideline-note.tsx'
import { GuidelineText } from './guideline-text.tsx'
import { PackageCard } from './package-card.tsx'
import { ProcessPicture } from './process-picture.tsx'
import { ReadersCard } from './readers-card.tsx'

/** What the municipality has decided on how to go about a shielding: the way as a picture, the text, and its versions. */
export function GuidelinesPage() {
  const { t } = useTranslation('shielding-guidelines')
  const { policy } = useShielding()
  const mayManage = useMay('shielding.manage')
  const { data, error, refetch } = useChannel('shielding.guidelines', {})
  const [writing, setWriting] = useState(false)
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data)
    return (
      <Later>
        <Box p="md">
          <Skeleton h={240} />
        </Box>
      </Later>
    )
  const newest = data.versions[0]
  return (
    <div className={styles.page}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed">
            {t('lead')}
          </Text>
        </div>
        {mayManage && !writing && (
          <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setWriting(true)}>
            {t(newest ? 'write' : 'write.first')}
          </Button>
        )}
      </Group>
      <Card title={t('process')} lead={t(`process.lead.${policy.takesEffect}`)}>
        <ProcessPicture takesEffect={policy.takesEffect} />
      </Card>
      <div className={styles.columns}>
        {writing ? <GuidelineEditor of={data} onClose={() => setWriting(false)} /> : <Shown of={data} />}
        <div className={styles.column}>
          <Versions of={data} />
          {mayManage && data.current && <ReadersCard of={data.current} />}
          {mayManage && <PackageCard newest={newest} />}
          <OwnEntryCard />
        </div>
      </div>
    </div>
  )
}

/** The version that counts; the draft that comes along as long as none was adopted. */
function Shown({ of: { current, readAt } }: { readonly of: Guidelines }) {
  const { t } = useTranslation('shielding-guidelines')
  const format = useFormat()
  if (current === null)
    return (
      <Card title={t('draft')}>
        <Alert variant="outline" color="orange" icon={<IconInfoCircle aria-hidden />}>
          {t('draft.text')}
        </Alert>
        <GuidelineText text={format.label(startingGuideline)} />
      </Card>
    )
  return (
    <Card title={t('version', { number: current.number })} lead={saidOf(current, t, format)}>
      <GuidelineText text={current.text} />
      {current.local !== '' && (
        <>
          <Title order={2} mt="md">
            {t('local')}
          </Title>
          <GuidelineText text={current.local} />
        </>
      )}
      {readAt === null ? (
        <div>
          <Confirm number={current.number} />
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {t('note.readOn', { on: format.instant(readAt) })}
        </Text>
      )}
    </Card>
  )
}

function saidOf(
  { validFrom, publishedBy, source }: Guideline,
  t: ReturnType<typeof useTranslation<'shielding-guidelines'>>['t'],
  format: ReturnType<typeof useFormat>
): string {
  const said = t('version.said', { on: format.date(validFrom), by: publishedBy })
  return source === null ? said : `${said} · ${t('version.from', { source })}`
}

/** All versions, each to be read as it was. */
function Versions({ of: { versions, current } }: { readonly of: Guidelines }) {
  const { t } = useTranslation('shielding-guidelines')
  const format = useFormat()
  if (versions.length === 0) return null
  return (
    <Card title={t('versions')}>
      {versions.map((version) => (
        <details key={version.number}>
          <summary>
            {t('version', { number: version.number })}
            {version.number === current?.number && ` · ${t('version.current')}`}
          </summary>
          <Text size="sm" c="dimmed" my={6}>
            {saidOf(version, t, format)}
          </Text>
          {version.number !== current?.number && (
            <GuidelineText
              order={3}
              text={version.local === '' ? version.text : `${version.text}\n\n${version.local}`}
            />
          )}
        </details>
      ))}
    </Card>
  )
}
